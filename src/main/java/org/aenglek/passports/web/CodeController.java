package org.aenglek.passports.web;

import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.passports.Rewards;
import org.aenglek.passports.Stamps;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.OwnVillages;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A passport's code, scanned by whoever receives guests: stamped, and rewards handed over. */
@Controller
class CodeController {
  private static final String AT = CodePage.PATH + "/{slug}";

  private final Stamps stamps;
  private final Rewards rewards;
  private final OwnVillages villages;
  private final Access access;
  private final Areas areas;

  CodeController(Stamps stamps, Rewards rewards, OwnVillages villages, Access access, Areas areas) {
    this.stamps = stamps;
    this.rewards = rewards;
    this.villages = villages;
    this.access = access;
    this.areas = areas;
  }

  @GetMapping(CodePage.PATH)
  Page show(@PathVariable String code, Ui ui) {
    return page(ui, code, null);
  }

  @PostMapping(AT + "/stamps")
  Object stamp(@PathVariable String code, @PathVariable String slug, Ui ui) {
    return then(ui, code, () -> stamps.stampToday(code, slug));
  }

  @PostMapping(AT + "/rewards/{id}")
  Object hand(@PathVariable String code, @PathVariable String slug, @PathVariable UUID id, Ui ui) {
    return then(ui, code, () -> rewards.hand(id, code, areas.get(slug).id()));
  }

  private Object then(Ui ui, String code, Deeds.Deed deed) {
    Access.requireSomebody();
    return Deeds.ofAnybody(CodePage.path(ui, code), deed, refused -> page(ui, code, refused));
  }

  private CodePage page(Ui ui, String code, @Nullable Refusal refused) {
    stamps.mustBeOne(code);
    return CodePage.of(
        ui,
        code,
        areas.all(villages.all()).values().stream()
            .filter(this::mayReceive)
            .map(one -> village(ui, code, one))
            .toList(),
        refused);
  }

  private CodePage.Village village(Ui ui, String code, Community community) {
    var id = community.id();
    return CodePage.village(
        ui, code, community, stamps.isStampedToday(code, id), rewards.toHand(code, id));
  }

  private boolean mayReceive(Community community) {
    return access.may(Permission.RECEIVE, Place.community(community.id()));
  }
}
