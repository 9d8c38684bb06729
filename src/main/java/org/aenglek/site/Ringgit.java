package org.aenglek.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rate by which a reader from Malaysia may judge a price.
 *
 * @param baht for one ringgit
 * @param day of that rate
 */
record Ringgit(BigDecimal baht, LocalDate day) {
  private static final Money WHOLE_FROM = Money.of("10", "MYR");

  static @Nullable Ringgit of(Settings settings) {
    var rate = settings.ringgit();
    var day = settings.ringgitDate();
    if (rate == null || rate.isBlank() || day == null || day.isBlank()) return null;
    return new Ringgit(new BigDecimal(rate), LocalDate.parse(day));
  }

  /** To whole ringgit; below ten to ten sen. */
  Money about(Money price) {
    var exact = price.amount().divide(baht, 2, RoundingMode.HALF_UP);
    int digits = exact.compareTo(WHOLE_FROM.amount()) < 0 ? 1 : 0;
    return Money.of(exact.setScale(digits, RoundingMode.HALF_UP).toPlainString(), "MYR");
  }
}
