package org.aenglek.readiness.web;

import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.TypedDate;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.readiness.Assessments;
import org.aenglek.readiness.CriteriaSets;
import org.aenglek.readiness.ReadinessRefused;
import org.aenglek.readiness.ReadinessRefused.Reason;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A village looks at itself, as it is or as it was known on a day. */
@Controller
class VillageReadinessController {
  private final Assessments assessments;
  private final CriteriaSets sets;
  private final VillageStates states;
  private final VillageDoor door;
  private final Areas areas;

  VillageReadinessController(
      Assessments assessments,
      CriteriaSets sets,
      VillageStates states,
      VillageDoor door,
      Areas areas) {
    this.assessments = assessments;
    this.sets = sets;
    this.states = states;
    this.door = door;
    this.areas = areas;
  }

  @GetMapping(Addresses.VILLAGE)
  Page show(@PathVariable String slug, @RequestParam(defaultValue = "") String on, Ui ui) {
    var community = areas.get(slug);
    if (on.isEmpty()) return page(ui, community, null);
    return TypedDate.find(on)
        .filter(day -> !day.isAfter(ui.today()))
        .map(day -> past(ui, community, day))
        .orElseGet(() -> page(ui, community, new ReadinessRefused(Reason.DAY)));
  }

  @PostMapping(Addresses.VILLAGE)
  Object begin(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String set,
      @RequestParam(required = false) @Nullable UUID request,
      Ui ui) {
    Access.requireSomebody();
    var community = areas.get(slug);
    var edition =
        sets.newest(community.province()).stream()
            .filter(one -> one.set().equals(set))
            .findFirst()
            .orElseThrow(() -> new NotThere("criteria " + set));
    var first = edition.criteria().asked().getFirst().key();
    return Deeds.then(
        Addresses.question(ui, community, first),
        () -> assessments.begin(community, edition, request == null ? UUID.randomUUID() : request),
        refused -> page(ui, community, refused));
  }

  private Page page(Ui ui, Community community, @Nullable Refusal refused) {
    door.requireToSee(community.id());
    return VillagePage.of(ui, states.now(community), refused);
  }

  private Page past(Ui ui, Community community, LocalDate day) {
    door.requireToSee(community.id());
    return VillagePage.of(ui, states.on(community, day), null);
  }
}
