package org.aenglek.passports.web;

import org.aenglek.base.Refusal;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The rewards that a province gives. */
public record ProvinceRewardsPage(
    Ui ui, Head head, String title, RewardsForm rewards, String problem, int status)
    implements Page {
  static final String PATH = "/{lang}/passports/provinces/{code:\\d{2}}";

  static ProvinceRewardsPage of(
      Ui ui, String province, RewardsForm rewards, @Nullable Refusal refused) {
    var title = ui.t("passports.province.title", province);
    return new ProvinceRewardsPage(
        ui,
        Head.of(title, ui.t("passports.lead")).forWork(),
        title,
        rewards,
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
