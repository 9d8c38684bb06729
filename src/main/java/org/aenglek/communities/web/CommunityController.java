package org.aenglek.communities.web;

import org.aenglek.communities.Communities;
import org.aenglek.site.Page;
import org.aenglek.site.Panel;
import org.aenglek.site.Panels;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One community's page. */
@Controller
class CommunityController {
  private static final int NEIGHBOURS = 4;
  private final Communities communities;
  private final Panels panels;

  CommunityController(Communities communities, Panels panels) {
    this.communities = communities;
    this.panels = panels;
  }

  @GetMapping(CommunityPage.PATH)
  Page show(@PathVariable String slug, Ui ui) {
    var profile = communities.get(slug);
    var community = profile.community();
    return CommunityPage.of(
        ui,
        profile,
        communities.neighbours(community, NEIGHBOURS),
        panels.at(Panel.Place.COMMUNITY, ui, community.id()),
        panels.at(Panel.Place.COMMUNITY_SIDE, ui, community.id()));
  }
}
