package org.aenglek.stories.web;

import java.util.List;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.stories.Campaign;

/** The campaigns of the provinces where the reader makes them. */
public record CampaignsPage(Ui ui, Head head, String title, List<Group> groups) implements Page {

  public record Group(LocalText province, String begin, List<Line> lines) {}

  public record Line(
      LocalText title, String when, String audience, String shown, String poster, String edit) {}

  /** Those of one province. */
  record Of(Province province, List<Campaign> campaigns) {}

  static CampaignsPage of(Ui ui, List<Of> all) {
    var title = ui.t("stories.campaigns.title");
    return new CampaignsPage(
        ui,
        Head.of(title, ui.t("stories.campaigns.lead")).forWork().unlisted(),
        title,
        all.stream()
            .map(
                of ->
                    new Group(
                        of.province().name(),
                        CampaignAddresses.begin(ui, of.province().code()),
                        of.campaigns().stream().map(one -> line(ui, one)).toList()))
            .toList());
  }

  private static Line line(Ui ui, Campaign campaign) {
    var here = CampaignAddresses.one(ui, campaign);
    return new Line(
        campaign.title(),
        ui.dates(campaign.days()),
        campaign.audience(),
        CampaignAddresses.landing(ui.lang().code(), campaign),
        here + "/poster",
        here + "/edit");
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
