package org.aenglek.stories.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.media.Covers;
import org.aenglek.site.Cover;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.stories.Campaign;

/**
 * A campaign on one sheet of paper.
 *
 * @param band the cloth of the first community
 * @param address the short link as people type it
 */
public record CampaignPosterPage(
    Ui ui,
    Head head,
    Campaign campaign,
    Cover band,
    String when,
    List<LocalText> communities,
    String back,
    String code,
    String address)
    implements Page {

  static CampaignPosterPage of(
      Ui ui, Campaign campaign, List<Community> communities, String shortLink) {
    var here = CampaignAddresses.one(ui, campaign);
    return new CampaignPosterPage(
        ui,
        Head.of(ui.plain(campaign.title()), ui.plain(campaign.lead())).unlisted(),
        campaign,
        ui.band(Covers.band(communities.getFirst().slug())),
        ui.dates(campaign.days()),
        communities.stream().map(Community::name).toList(),
        here,
        here + "/qr.svg",
        shortLink.replaceFirst("^https?://", ""));
  }
}
