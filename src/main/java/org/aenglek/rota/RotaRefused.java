package org.aenglek.rota;

import org.aenglek.base.Refusal;

/** "You may not, because …", in what concerns the rota. */
public final class RotaRefused extends Refusal {
  private final Reason reason;

  /** Why. */
  public enum Reason {
    OVER,
    MOVED,
    OTHER_OFFER,
    CANNOT_SERVE,
    ANSWERED,
    NOT_SERVING,
    DAYS,
    NUMBER,
    NOBODY,
    TEXT,
    TEXT_LONG
  }

  public RotaRefused(Reason reason, Object... arguments) {
    super(key("rota", reason), arguments);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
