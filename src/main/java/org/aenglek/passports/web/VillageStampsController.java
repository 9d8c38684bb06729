package org.aenglek.passports.web;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.Visits;
import org.aenglek.passports.Design;
import org.aenglek.passports.Designs;
import org.aenglek.passports.PassportRefused;
import org.aenglek.passports.PassportRefused.Reason;
import org.aenglek.passports.Problems;
import org.aenglek.passports.Reviews;
import org.aenglek.passports.Rewards;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a village does with what its guests leave behind, and what it gives them. */
@Controller
class VillageStampsController {
  private static final int MOST = 20;

  private final Designs designs;
  private final Rewards rewards;
  private final Reviews reviews;
  private final Problems problems;
  private final Visits visits;
  private final Routes routes;
  private final Areas areas;
  private final Access access;

  VillageStampsController(
      Designs designs,
      Rewards rewards,
      Reviews reviews,
      Problems problems,
      Visits visits,
      Routes routes,
      Areas areas,
      Access access) {
    this.designs = designs;
    this.rewards = rewards;
    this.reviews = reviews;
    this.problems = problems;
    this.visits = visits;
    this.routes = routes;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(VillageStampsPage.PATH)
  Page show(@PathVariable String slug, Ui ui) {
    return page(ui, areas.get(slug), null);
  }

  /** A reference that is typed, or a code that a scanner types, leads to the passport's page. */
  @PostMapping(VillageStampsPage.PATH + "/codes")
  Object code(@PathVariable String slug, @RequestParam(defaultValue = "") String code, Ui ui) {
    Access.requireSomebody();
    var typed = code.replaceFirst(".*/codes/", "").replaceAll("\\s", "");
    if (typed.matches("[A-Za-z0-9._-]{8,200}")) return Deeds.see(CodePage.path(ui, typed));
    return page(ui, areas.get(slug), new PassportRefused(Reason.NO_CODE));
  }

  @PostMapping(VillageStampsPage.PATH + "/stamp")
  Object draw(
      @PathVariable String slug,
      @RequestParam(name = "thread", required = false) @Nullable List<String> threads,
      Ui ui) {
    var community = areas.get(slug);
    return then(ui, community, () -> designs.draw(community.id(), design(threads)));
  }

  private static Design design(@Nullable List<String> threads) {
    var set = new BitSet();
    if (threads != null) {
      threads.stream()
          .filter(one -> one.matches("\\d{1,2}"))
          .mapToInt(Integer::parseInt)
          .filter(one -> one < Design.SIDE * Design.SIDE)
          .forEach(set::set);
    }
    return new Design(set);
  }

  @PostMapping(VillageStampsPage.PATH + "/rewards")
  Object offer(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable UUID request,
      @RequestParam Map<String, String> typed,
      Ui ui) {
    var community = areas.get(slug);
    var id = request == null ? UUID.randomUUID() : request;
    var place = Place.community(community.id());
    return then(ui, community, () -> rewards.offer(place, RewardForm.read(typed, ui.lang()), id));
  }

  @PostMapping(VillageStampsPage.PATH + "/rewards/{id}/end")
  Object end(@PathVariable String slug, @PathVariable UUID id, Ui ui) {
    return then(ui, areas.get(slug), () -> rewards.end(id));
  }

  @PostMapping("/{lang}/passports/reviews/visits/{visit}/answer")
  Object answer(@PathVariable UUID visit, @RequestParam(defaultValue = "") String words, Ui ui) {
    Access.requireSomebody();
    var community = reviews.communityOf(visit);
    return then(ui, community, () -> reviews.answer(visit, ui.lang(), words));
  }

  private Object then(Ui ui, Community community, Deeds.Deed deed) {
    Access.requireSomebody();
    return Deeds.ofAnybody(
        VillageStampsPage.path(ui, community), deed, refused -> page(ui, community, refused));
  }

  private Page page(Ui ui, Community community, @Nullable Refusal refused) {
    visits.requireToSee(community.id());
    return VillageStampsPage.of(
        ui,
        new VillageStampsPage.Facts(
            community,
            designs.of(community),
            problems.of(community.id()),
            reviews.of(community.id(), MOST),
            rewards.of(community.id()),
            areas.districtsOf(community.province()),
            routes.list(),
            access.may(Permission.EDIT, Place.community(community.id()))),
        refused);
  }
}
