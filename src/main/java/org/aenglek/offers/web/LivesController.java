package org.aenglek.offers.web;

import java.util.List;
import java.util.Map;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.offers.Lives;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Place;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The products of a village, from the idea on. */
@Controller
class LivesController {
  private final Lives lives;
  private final LifeDoor door;
  private final Areas areas;

  LivesController(Lives lives, LifeDoor door, Areas areas) {
    this.lives = lives;
    this.door = door;
    this.areas = areas;
  }

  @GetMapping(LifeAddresses.VILLAGE)
  Page list(@PathVariable String slug, Ui ui) {
    return page(ui, areas.get(slug), Typed.NOTHING, null);
  }

  @PostMapping(LifeAddresses.VILLAGE)
  Object begin(@PathVariable String slug, @RequestParam Map<String, String> fields, Ui ui) {
    Access.requireSomebody();
    var community = areas.get(slug);
    var typed = new Typed(fields);
    return Deeds.then(
        ui.link(LifeAddresses.village(community)),
        () ->
            lives.begin(
                community.id(),
                typed.said("name"),
                typed.id("offer").orElse(null),
                false,
                typed.request()),
        refused -> page(ui, community, typed, refused));
  }

  private Page page(Ui ui, Community community, Typed typed, @Nullable Refusal refused) {
    door.requireToSee(Place.community(community.id()));
    return LivesPage.of(
        ui,
        new LivesPage.Facts(
            community,
            lives.of(List.of(community.id())),
            lives.unfollowed(community.id()),
            door.mayEdit(community)),
        typed,
        refused);
  }
}
