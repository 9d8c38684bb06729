package org.aenglek.payments;

import org.aenglek.base.Refusal;

/** "You may not, because …", in what concerns money. */
public final class PaymentRefused extends Refusal {

  /** Why; the name of each is the last word of its sentence's key. */
  public enum Reason {
    TELEPHONE("telephone"),
    TAX_NUMBER("taxNumber"),
    WALLET("wallet"),
    BILLER("biller"),
    BANK("bank"),
    ACCOUNT("account"),
    ADDRESS("address"),
    NAME("name"),
    LICENCE("licence"),
    NO_WAY("noWay"),
    MERCHANT_QR("merchantQr"),
    NO_SLIP("noSlip"),
    SLIP_USED("slipUsed"),
    AMOUNT("amount"),
    NOTHING_DUE("nothingDue"),
    CHANGED("changed"),
    REASON_MISSING("reasonMissing"),
    DONE_ALREADY("doneAlready"),
    BOOK_RANGE("bookRange"),
    NO_FILE("noFile"),
    TOO_LARGE("tooLarge"),
    STATEMENT("statement"),
    COLUMN("column"),
    NO_LINES("noLines"),
    LINE_AMOUNT("lineAmount"),
    GAP("gap"),
    CERTIFICATE("certificate"),
    RATE("rate"),
    WITHHELD_TOO_MUCH("withheldTooMuch"),
    WITHHELD_COLLECTED("withheldCollected"),
    EXPENSE("expense");

    private final String word;

    Reason(String word) {
      this.word = word;
    }
  }

  private final Reason reason;

  public PaymentRefused(Reason reason, Object... arguments) {
    super("payments.refused." + reason.word, arguments);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  @Override
  public int status() {
    return switch (reason) {
      case CHANGED, SLIP_USED, DONE_ALREADY -> 409;
      default -> 422;
    };
  }
}
