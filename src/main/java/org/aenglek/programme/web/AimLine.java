package org.aenglek.programme.web;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.programme.Aim;
import org.aenglek.programme.Aim.Kind;
import org.aenglek.programme.Growth;
import org.aenglek.programme.Indicator;
import org.aenglek.site.Ui;

/**
 * Where a village began, or where it is to be.
 *
 * @param result what became of it so far as that is known; empty where it is not reckoned by years
 * @param picture its address; empty where there is none
 * @param typed who typed it, and when
 * @param late that it was typed when the result was known; empty where it was not
 */
public record AimLine(
    String name,
    String value,
    String result,
    String evidence,
    String picture,
    String typed,
    String late) {

  /** The income of a village's years that are over and may be told. */
  interface Years {
    Optional<Money> income(int year);
  }

  static AimLine of(Ui ui, Community community, Aim aim, Map<UUID, LocalText> names, Years years) {
    return new AimLine(
        ui.t(
            "programme.aim.name",
            ui.t("programme.aim." + aim.kind().key()),
            FigureWords.name(ui, aim.indicator()),
            ui.commonYear(aim.year())),
        FigureWords.of(ui, aim.indicator(), aim.value()),
        aim.indicator() == Indicator.INCOME ? result(ui, aim, years) : "",
        aim.evidence(),
        aim.hasPicture() ? Addresses.picture(ui, community, aim) : "",
        ui.t("programme.aim.typed", Who.of(ui, new Actor(aim.by()), names), ui.moment(aim.at())),
        aim.isLate() ? ui.t("programme.aim.late") : "");
  }

  /** A baseline is compared with the year after it, an aim with its own. */
  private static String result(Ui ui, Aim aim, Years years) {
    int year = aim.kind() == Kind.BASELINE ? aim.year() + 1 : aim.year();
    if (!Year.of(year).isBefore(Year.from(ui.today()))) {
      return ui.t("programme.result.later", ui.commonYear(year));
    }
    return years
        .income(year)
        .map(income -> result(ui, aim, year, income))
        .orElseGet(() -> ui.t("programme.result.unknown", ui.commonYear(year)));
  }

  private static String result(Ui ui, Aim aim, int year, Money income) {
    if (aim.kind() == Kind.BASELINE) return growth(ui, aim, year, income);
    boolean isReached = aim.value().longValueExact() <= income.minor();
    return ui.t(
        isReached ? "programme.result.reached" : "programme.result.missed",
        ui.commonYear(year),
        income);
  }

  /** A tenth more than nothing says nothing. */
  private static String growth(Ui ui, Aim baseline, int year, Money income) {
    if (baseline.value().signum() == 0) {
      return ui.t("programme.growth.none", ui.commonYear(year), income);
    }
    var growth = new Growth(baseline.value(), BigDecimal.valueOf(income.minor()));
    return ui.t(
        growth.isReached() ? "programme.growth.reached" : "programme.growth.missed",
        ui.commonYear(year),
        income,
        ui.number(growth.percent()));
  }
}
