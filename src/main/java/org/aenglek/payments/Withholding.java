package org.aenglek.payments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.aenglek.base.Money;
import org.aenglek.base.Tidy;
import org.aenglek.payments.PaymentRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a payer withheld as tax and pays to the state for who earned it.
 *
 * @param payer who withheld it
 * @param reference of what was due
 * @param takenBack whether it was none after all
 */
public record Withholding(
    String payer,
    String reference,
    Money amount,
    BigDecimal percent,
    String basis,
    Certificate certificate,
    boolean takenBack) {

  /**
   * A per cent by law.
   *
   * @param basis the law
   * @param confirmed whether somebody asked the tax office
   */
  public record Rate(String code, BigDecimal percent, String basis, boolean confirmed) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** The most of an amount; a fraction of a satang counts as one. */
    public Money of(Money amount) {
      var part =
          BigDecimal.valueOf(amount.minor())
              .multiply(percent)
              .divide(WHOLE, 0, RoundingMode.CEILING);
      return new Money(part.longValueExact(), amount.currency());
    }
  }

  /** The paper that says so. */
  public record Certificate(String number, LocalDate day) {
    private static final int LONGEST = 60;

    /**
     * From what somebody typed.
     *
     * @throws PaymentRefused when the number is missing, or there is no such day yet
     */
    public static Certificate of(String number, @Nullable LocalDate day, LocalDate today) {
      var line = Tidy.line(number);
      boolean isOne = !line.isEmpty() && line.length() <= LONGEST;
      if (!isOne || day == null || day.isAfter(today)) {
        throw new PaymentRefused(Reason.CERTIFICATE);
      }
      return new Certificate(line, day);
    }
  }
}
