package org.aenglek.communities.web;

import java.nio.charset.StandardCharsets;
import org.aenglek.communities.Communities;
import org.aenglek.site.Page;
import org.aenglek.site.Panel;
import org.aenglek.site.Panels;
import org.aenglek.site.Qr;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A community on one sheet of paper, with the code that leads back to its page. */
@Controller
class LeafletController {
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
  private final Communities communities;
  private final WelcomeLines.Writer welcome;
  private final Panels panels;

  LeafletController(Communities communities, WelcomeLines.Writer welcome, Panels panels) {
    this.communities = communities;
    this.welcome = welcome;
    this.panels = panels;
  }

  @GetMapping(LeafletPage.PATH)
  Page leaflet(@PathVariable String slug, Ui ui) {
    var profile = Addressed.profile(communities, slug, ui, "/leaflet");
    return LeafletPage.of(
        ui,
        profile,
        welcome.of(ui, profile),
        panels.at(Panel.Place.COMMUNITY, ui, profile.community()));
  }

  @GetMapping("/{lang}/communities/{slug}/qr.svg")
  Reply qr(@PathVariable String slug, Ui ui) {
    var profile = Addressed.profile(communities, slug, ui, "/qr.svg");
    var svg = Qr.svg(ui.absolute(profile.community().path()));
    return Reply.of(SVG, svg.getBytes(StandardCharsets.UTF_8));
  }
}
