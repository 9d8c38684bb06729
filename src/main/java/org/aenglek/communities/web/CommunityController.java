package org.aenglek.communities.web;

import java.util.stream.Stream;
import org.aenglek.communities.Communities;
import org.aenglek.communities.Communities.Neighbour;
import org.aenglek.site.GeoJson;
import org.aenglek.site.Page;
import org.aenglek.site.Panel;
import org.aenglek.site.Panels;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One community's page. */
@Controller
class CommunityController {
  private static final int NEIGHBOURS = 4;
  private final Communities communities;
  private final WelcomeLines.Writer welcome;
  private final Panels panels;

  CommunityController(Communities communities, WelcomeLines.Writer welcome, Panels panels) {
    this.communities = communities;
    this.welcome = welcome;
    this.panels = panels;
  }

  @GetMapping(CommunityPage.PATH)
  Page show(@PathVariable String slug, Ui ui) {
    var profile = Addressed.profile(communities, slug, ui, "");
    var community = profile.community();
    return CommunityPage.of(
        ui,
        profile,
        welcome.of(ui, profile),
        communities.neighbours(community, NEIGHBOURS),
        panels.at(Panel.Place.COMMUNITY, ui, community),
        panels.at(Panel.Place.COMMUNITY_SIDE, ui, community));
  }

  /** The community and its neighbours, for the small map on its page. */
  @GetMapping("/{lang}/communities/{slug}/map.json")
  Reply map(@PathVariable String slug, Ui ui) {
    var community = Addressed.profile(communities, slug, ui, "/map.json").community();
    var neighbours = communities.neighbours(community, NEIGHBOURS).stream();
    return GeoJson.reply(
        Stream.concat(Stream.of(community), neighbours.map(Neighbour::community))
            .flatMap(one -> CommunityDots.of(ui, one))
            .toList());
  }
}
