package org.aenglek.counter;

import org.aenglek.base.Refusal;

/** "You may not, because …", in what concerns the counter. */
public final class CounterRefused extends Refusal {

  /** Why, with what a program is told. */
  public enum Reason {
    /** Nobody made such a code here. */
    CODE_UNKNOWN(422),
    CODE_OVER(422),
    /** Another telephone has it. */
    CODE_USED(409),
    KEY(422),
    NAME(422),
    HOLDER(422),
    ENDS(422),
    /** No device has that secret. */
    NO_DEVICE(401),
    LOST(403),
    /** The device's time is over. */
    OVER(403),
    NOT_LOST(409),
    SETTLED(409),
    NOTE(422),
    HAGGLE(422),
    RECEIPT_NUMBER(422),
    UNITS(422),
    OTHER_VILLAGE(422),
    DAY(422),
    FUTURE(422),
    LONG_AGO(422),
    MONTH_CLOSED(422),
    OFFER(422),
    QUANTITY(422),
    AMOUNT(422),
    PAID(422),
    MAKER(422),
    HEADS(422),
    VISIT(422);

    private final int status;

    Reason(int status) {
      this.status = status;
    }
  }

  private final Reason reason;

  public CounterRefused(Reason reason, Object... arguments) {
    super(key("counter", reason), arguments);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  @Override
  public int status() {
    return reason.status;
  }
}
