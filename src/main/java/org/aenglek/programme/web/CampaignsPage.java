package org.aenglek.programme.web;

import java.util.List;
import org.aenglek.programme.CampaignFigures.Result;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** The campaigns of a province: what each led to, what it cost, and which of them paid. */
public record CampaignsPage(Ui ui, Head head, String title, List<Line> lines) implements Page {

  public record Line(CampaignLine steps, String when, String cost, String back) {}

  static CampaignsPage of(Ui ui, List<Result> results) {
    var title = ui.t("programme.campaigns");
    return new CampaignsPage(
        ui,
        Head.of(title, ui.t("programme.campaigns.lead")).forWork().unlisted(),
        title,
        results.stream().map(result -> line(ui, result)).toList());
  }

  private static Line line(Ui ui, Result result) {
    var campaign = result.campaign();
    return new Line(
        CampaignWords.line(
            ui, ui.plain(campaign.title()), Addresses.campaign(ui, campaign), result.all()),
        ui.dates(campaign.days()),
        CampaignWords.cost(ui, result),
        CampaignWords.back(ui, result));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
