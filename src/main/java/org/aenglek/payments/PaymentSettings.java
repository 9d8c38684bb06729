package org.aenglek.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.aenglek.base.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set for payments.
 *
 * @param receiptYear by which year receipts are numbered: {@code calendar}, or {@code fiscal},
 *     which begins on 1 October and is named for the year in which it ends
 * @param vatFrom what somebody may earn in a calendar year, in baht, before they must register for
 *     value added tax
 * @param vatPercent of it, on the invoices of who is registered
 */
@ConfigurationProperties("aenglek.payments")
record PaymentSettings(
    @DefaultValue("calendar") String receiptYear,
    @DefaultValue("1800000") BigDecimal vatFrom,
    @DefaultValue("7") BigDecimal vatPercent) {
  private static final int BUDDHIST_ERA = 543;

  PaymentSettings {
    receiptYear = receiptYear.strip().toLowerCase(Locale.ROOT);
    if (!receiptYear.matches("calendar|fiscal")) {
      throw new IllegalArgumentException(
          "AENGLEK_RECEIPT_YEAR should be calendar or fiscal, not " + receiptYear);
    }
  }

  Money vatThreshold() {
    return Money.of(vatFrom.toPlainString(), "THB");
  }

  /** The year of the book for a receipt of that day, in the Buddhist era, as books here are. */
  int year(LocalDate day) {
    boolean isNext =
        receiptYear.equals("fiscal") && day.getMonthValue() >= Month.OCTOBER.getValue();
    return day.getYear() + BUDDHIST_ERA + (isNext ? 1 : 0);
  }
}
