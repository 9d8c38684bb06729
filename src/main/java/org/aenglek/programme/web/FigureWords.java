package org.aenglek.programme.web;

import java.math.BigDecimal;
import org.aenglek.base.Money;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.Indicator.Unit;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** A figure as people read it. */
final class FigureWords {
  static final String CURRENCY = "THB";
  private static final int SATANG_DIGITS = 2;

  private FigureWords() {}

  static String name(Ui ui, Indicator indicator) {
    return indicator
        .capital()
        .map(kind -> ui.t("programme.indicator.capital", ui.t("communities.kind." + kind)))
        .orElseGet(() -> ui.t("programme.indicator." + indicator.key()));
  }

  static String means(Ui ui, Indicator indicator) {
    var key = indicator.capital().isPresent() ? "capital" : indicator.key();
    return ui.t("programme.indicator." + key + ".means");
  }

  static String of(Ui ui, Indicator indicator, @Nullable BigDecimal value) {
    if (value == null) return ui.t("programme.unknown");
    if (indicator.unit() == Unit.MONEY) {
      return ui.money(Money.ofMinor(value.longValueExact(), CURRENCY));
    }
    return ui.t("programme.unit." + indicator.unit().key(), value, ui.number(value));
  }

  /** As a spreadsheet and a form have it: money in baht. */
  static BigDecimal plain(Indicator indicator, BigDecimal value) {
    return indicator.unit() == Unit.MONEY ? value.movePointLeft(SATANG_DIGITS) : value;
  }

  /** What was typed as {@link #plain} writes it. */
  static BigDecimal kept(Indicator indicator, BigDecimal typed) {
    return indicator.unit() == Unit.MONEY ? typed.movePointRight(SATANG_DIGITS) : typed;
  }
}
