package org.aenglek.programme.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.aenglek.income.IncomeByCause.Told;
import org.aenglek.programme.CampaignFigures.Result;
import org.aenglek.programme.CampaignFigures.Steps;
import org.aenglek.site.Ui;

/** What pages say of campaigns. */
final class CampaignWords {
  private CampaignWords() {}

  static CampaignLine line(Ui ui, String name, String address, Steps steps) {
    return new CampaignLine(
        name,
        address,
        ui.number(steps.seen()),
        ui.number(steps.enquired()),
        ui.number(steps.held()),
        ui.number(steps.attended()),
        earned(ui, steps.earned()),
        steps.earned().isAll() ? "" : ui.t("programme.campaign.notAll"));
  }

  /** What is not told is not nothing. */
  private static String earned(Ui ui, Told told) {
    boolean isUnknown = told.sum().isNothing() && !told.isAll();
    return isUnknown ? "–" : ui.money(told.sum());
  }

  private static boolean isTold(Told told) {
    return told.isAll() && !told.sum().isNothing();
  }

  static String cost(Ui ui, Result result) {
    return result.cost().map(ui::money).orElseGet(() -> ui.t("programme.campaign.cost.unknown"));
  }

  /** How much came back for each baht; empty while one of the two is nothing or not known. */
  static String back(Ui ui, Result result) {
    return result
        .cost()
        .filter(cost -> cost.minor() > 0 && isTold(result.all().earned()))
        .map(
            cost ->
                BigDecimal.valueOf(result.all().earned().sum().minor())
                    .divide(BigDecimal.valueOf(cost.minor()), 2, RoundingMode.HALF_UP))
        .map(back -> ui.t("programme.campaign.back", ui.number(back)))
        .orElse("");
  }
}
