package org.aenglek.stories.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.aenglek.base.Money;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What baht are about worth in ringgit, and the other way round.
 *
 * @param day of the rate
 */
public record Ringgit(String baht, String ringgit, @Nullable String day) {
  private static final long HUNDRED = 100_00;

  /** Nothing when the installation sets no rate. */
  static @Nullable Ringgit of(Ui ui) {
    var settings = ui.settings();
    if (settings.ringgit() == null) return null;
    var date = settings.ringgitDate();
    return new Ringgit(
        ui.money(Money.ofMinor(HUNDRED, "THB")),
        ui.money(inRinggit(HUNDRED, new BigDecimal(settings.ringgit()))),
        date == null ? null : ui.date(LocalDate.parse(date)));
  }

  /**
   * @param bahtForOne baht for one ringgit
   */
  static Money inRinggit(long satang, BigDecimal bahtForOne) {
    var sen = BigDecimal.valueOf(satang).divide(bahtForOne, 0, RoundingMode.HALF_UP);
    return Money.ofMinor(sen.longValueExact(), "MYR");
  }
}
