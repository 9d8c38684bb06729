package org.aenglek.offers;

import java.util.UUID;
import org.aenglek.base.Refusal;

/** "You may not, because …", in what concerns the turns of offers. */
public final class SlotRefused extends Refusal {
  private final Reason reason;
  private final UUID offer;

  /** Why. */
  public enum Reason {
    /** No turn begins then. */
    NO_TURN,
    PAST,
    /** It must be booked some time before. */
    TOO_LATE,
    /** A notice or a rule of the village closes it. */
    CLOSED,
    FULL,
    /** The village takes no more guests on that day. */
    VILLAGE_FULL,
    GROUP_SMALL,
    GROUP_LARGE,
    NIGHTS_FEW
  }

  SlotRefused(Reason reason, UUID offer, Object... arguments) {
    super(key("offers", reason), arguments);
    this.reason = reason;
    this.offer = offer;
  }

  public static SlotRefused noTurn(UUID offer) {
    return new SlotRefused(Reason.NO_TURN, offer);
  }

  public Reason reason() {
    return reason;
  }

  /** What cannot be had. */
  public UUID offer() {
    return offer;
  }
}
