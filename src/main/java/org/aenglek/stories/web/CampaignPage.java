package org.aenglek.stories.web;

import gg.jte.Content;
import java.util.List;
import java.util.function.Function;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Addresses;
import org.aenglek.media.Covers;
import org.aenglek.site.Cover;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.stories.Campaign;

/**
 * Where a poster leads: what it calls to, and the communities with what one can do there.
 *
 * @param state kindly, whether it is still to come or over
 */
public record CampaignPage(
    Ui ui, Head head, Campaign campaign, String when, String state, List<Line> lines)
    implements Page {

  public record Line(
      LocalText name, String where, Cover cover, String address, List<Content> panels) {}

  static CampaignPage of(
      Ui ui,
      Campaign campaign,
      List<Community> communities,
      Function<Community, List<Content>> panels) {
    return new CampaignPage(
        ui,
        Head.of(ui.plain(campaign.title()), ui.plain(campaign.lead())),
        campaign,
        ui.dates(campaign.days()),
        state(ui, campaign),
        communities.stream()
            .map(
                one ->
                    new Line(
                        one.name(),
                        Addresses.brief(ui, one),
                        ui.card(Covers.card(one.slug())),
                        CampaignAddresses.community(ui, campaign, one),
                        panels.apply(one)))
            .toList());
  }

  private static String state(Ui ui, Campaign campaign) {
    if (campaign.isOver(ui.today())) return ui.t("stories.campaign.over");
    return campaign.isComing(ui.today()) ? ui.t("stories.campaign.coming") : "";
  }
}
