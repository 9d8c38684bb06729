package org.aenglek.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Tidy;
import org.aenglek.payments.PaymentRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A certificate in place of receipts (ใบรับรองแทนใบเสร็จรับเงิน): somebody vouches for what was
 * spent where no receipt could be had. It has the columns of the form that offices use. A void one
 * keeps its number.
 */
public record Substitute(
    ReceiptNumber number, Instant issued, Content content, @Nullable Voided voided) {

  /** That it counts no longer, and why. */
  public record Voided(Instant at, String reason) {}

  /** Out of what it was spent. */
  public enum From {
    /** The cash box: the books hear of it by the paper. */
    CASH,
    /** The fund, which hears of it where its spending is paid. */
    FUND
  }

  /**
   * What stands on it.
   *
   * @param payer who spent it and vouches for it
   * @param position what they are in the community
   */
  public record Content(
      LocalText community, String payer, String position, From from, List<Expense> expenses) {
    private static final int LONGEST = 120;

    /**
     * @throws PaymentRefused when nobody vouches, or nothing was spent
     */
    public Content {
      payer = Tidy.line(payer);
      position = Tidy.line(position);
      expenses = List.copyOf(expenses);
      boolean isNamed = !payer.isEmpty() && payer.length() <= LONGEST;
      if (!isNamed || position.length() > LONGEST) throw new PaymentRefused(Reason.NAME);
      if (expenses.isEmpty()) throw new PaymentRefused(Reason.EXPENSE);
    }

    /** Of all expenses. */
    public Money sum() {
      return expenses.stream().map(Expense::amount).reduce(Money::plus).orElseThrow();
    }
  }

  /**
   * One row of it.
   *
   * @param minor the amount in satang
   * @param note nothing where there is none
   */
  public record Expense(LocalDate day, String what, long minor, String note) {
    private static final int LONGEST = 200;

    /**
     * @throws PaymentRefused when it is not told for what, or nothing was spent
     */
    public Expense {
      what = Tidy.line(what);
      note = Tidy.line(note);
      boolean isTold = !what.isEmpty() && what.length() <= LONGEST && note.length() <= LONGEST;
      if (!isTold || minor <= 0) throw new PaymentRefused(Reason.EXPENSE);
    }

    public Money amount() {
      return Money.ofMinor(minor, "THB");
    }
  }
}
