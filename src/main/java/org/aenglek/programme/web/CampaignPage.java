package org.aenglek.programme.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.programme.CampaignFigures.Result;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * What a campaign led to in each community.
 *
 * @param back what came back for each baht; empty while that is not known
 */
public record CampaignPage(
    Ui ui,
    Head head,
    String title,
    String all,
    String when,
    String audience,
    String shown,
    String poster,
    List<CampaignLine> lines,
    CampaignLine sum,
    String cost,
    String back)
    implements Page {

  static CampaignPage of(Ui ui, Result result, Map<UUID, Community> communities) {
    var campaign = result.campaign();
    var title = ui.plain(campaign.title());
    return new CampaignPage(
        ui,
        Head.of(title, ui.t("programme.campaigns.lead")).forWork().unlisted(),
        title,
        Addresses.campaigns(ui, campaign.province()),
        ui.dates(campaign.days()),
        campaign.audience(),
        ui.link(campaign.path()),
        ui.link(campaign.path() + "/poster"),
        result.rows().stream()
            .flatMap(
                row ->
                    Optional.ofNullable(communities.get(row.community())).stream()
                        .map(
                            one ->
                                CampaignWords.line(
                                    ui,
                                    ui.plain(one.name()),
                                    Addresses.village(ui, one),
                                    row.steps())))
            .toList(),
        CampaignWords.line(ui, ui.t("programme.campaign.sum"), "", result.all()),
        CampaignWords.cost(ui, result),
        CampaignWords.back(ui, result));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
