package org.aenglek.bookings;

import org.aenglek.base.Refusal;

/** "You may not, because …", in what concerns bookings. */
public final class BookingRefused extends Refusal {
  private final Reason reason;

  /** Why. */
  public enum Reason {
    NOTHING,
    TOO_MUCH,
    HEADS,
    NOBODY,
    CHILDREN_ALONE,
    MANY,
    DAY,
    TIME,
    NIGHTS,
    NAME,
    NAME_LONG,
    WAY,
    PHONE,
    EMAIL,
    NEEDS_LONG,
    HOLD_OVER,
    EXTENDED,
    PLACED,
    ANSWERED,
    OVER,
    CHANGE_WAITS,
    PRICE,
    SAME,
    TURN_OPEN,
    NOT_CONFIRMED,
    NOT_YET,
    GONE,
    NOTE_LONG,
    NUMBER,
    TRIP,
    NOTHING_ASKED,
    NOTHING_SAID,
    UNREACHABLE,
    QUOTES_NOTHING,
    VALIDITY,
    AMOUNT,
    EXTRA,
    ADDRESS,
    TAX_NUMBER,
    EXPIRED,
    REVISED,
    LODGER_NAME,
    LODGER_NATION,
    LODGER_NUMBER,
    LODGER_BORN,
    LODGERS_ENOUGH,
    LODGERS_UNASKED
  }

  public BookingRefused(Reason reason, Object... arguments) {
    super(key("bookings", reason), arguments);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
