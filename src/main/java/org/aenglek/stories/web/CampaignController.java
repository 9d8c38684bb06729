package org.aenglek.stories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.people.Deeds;
import org.aenglek.site.CameBy;
import org.aenglek.site.Page;
import org.aenglek.site.Panel;
import org.aenglek.site.Panels;
import org.aenglek.site.Qr;
import org.aenglek.site.Reply;
import org.aenglek.site.Settings;
import org.aenglek.site.Ui;
import org.aenglek.stories.Campaign;
import org.aenglek.stories.Campaigns;
import org.aenglek.stories.Sightings;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A guest has scanned a poster. From here on the campaign's code stands in the addresses; a code
 * that nobody knows leads to the first page.
 */
@Controller
class CampaignController {
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  private final Campaigns campaigns;
  private final Sightings sightings;
  private final Areas areas;
  private final Panels panels;
  private final Settings settings;
  private final Clock clock;

  CampaignController(
      Campaigns campaigns,
      Sightings sightings,
      Areas areas,
      Panels panels,
      Settings settings,
      Clock clock) {
    this.campaigns = campaigns;
    this.sightings = sightings;
    this.areas = areas;
    this.panels = panels;
    this.settings = settings;
    this.clock = clock;
  }

  /** A poster does not know which language its readers speak. */
  @GetMapping(CampaignAddresses.SHORT)
  Object scanned(@PathVariable String code, HttpServletRequest guest) {
    var lang = Ui.preferred(guest).code();
    var campaign = campaigns.find(code);
    if (campaign.isEmpty()) return Deeds.see("/" + lang + "/");
    if (isRead(guest)) sightings.ofPoster(campaign.get(), today());
    return Deeds.see(CampaignAddresses.landing(lang, campaign.get()));
  }

  @GetMapping(CampaignAddresses.ONE)
  Object show(@PathVariable String code, Ui ui) {
    var found = campaigns.find(code);
    if (found.isEmpty()) return Deeds.see(ui.link("/"));
    var campaign = found.get();
    if (!ui.campaign().equals(code)) {
      return Deeds.see(CampaignAddresses.landing(ui.lang().code(), campaign));
    }
    return CampaignPage.of(
        ui,
        campaign,
        communities(campaign),
        community -> panels.at(Panel.Place.CAMPAIGN, ui, community));
  }

  /** On to a community, as one of those whom the campaign sent. */
  @GetMapping(CampaignAddresses.COMMUNITY)
  Object leadOn(
      @PathVariable String code, @PathVariable String slug, Ui ui, HttpServletRequest guest) {
    var community = areas.find(slug);
    if (community.isEmpty()) return Deeds.see(ui.link("/"));
    var there = ui.link(community.get().path());
    var campaign = naming(code, community.get());
    if (campaign.isEmpty()) return Deeds.see(there);
    if (isRead(guest)) sightings.ofCommunity(campaign.get(), community.get().id(), today());
    return Deeds.see(CameBy.carry(there, code));
  }

  @GetMapping(CampaignAddresses.POSTER)
  Page poster(@PathVariable String code, Ui ui) {
    var campaign = campaigns.get(code);
    return CampaignPosterPage.of(
        ui, campaign, communities(campaign), settings.absolute(campaign.shortPath()));
  }

  @GetMapping(CampaignAddresses.QR)
  Reply qr(@PathVariable String code) {
    var svg = Qr.svg(settings.absolute(campaigns.get(code).shortPath()));
    return Reply.of(SVG, svg.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Campaign> naming(String code, Community community) {
    return campaigns.find(code).filter(one -> one.communities().contains(community.id()));
  }

  /** Whoever only asks whether it is there has seen nothing. */
  private static boolean isRead(HttpServletRequest guest) {
    return HttpMethod.GET.matches(guest.getMethod());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  private List<Community> communities(Campaign campaign) {
    var there = areas.all(campaign.communities());
    return campaign.communities().stream().map(there::get).filter(Objects::nonNull).toList();
  }
}
