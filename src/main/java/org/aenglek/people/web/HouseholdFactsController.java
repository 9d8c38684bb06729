package org.aenglek.people.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Refusal;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.HouseholdFacts;
import org.aenglek.people.HouseholdFacts.Fact;
import org.aenglek.people.Households;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The committee tells who heads a household, as its members agreed. */
@Controller
class HouseholdFactsController {
  private final HouseholdFacts facts;
  private final Households households;
  private final Access access;
  private final PlaceNames places;

  HouseholdFactsController(
      HouseholdFacts facts, Households households, Access access, PlaceNames places) {
    this.facts = facts;
    this.households = households;
    this.access = access;
    this.places = places;
  }

  @GetMapping(HouseholdFactsPage.PATH)
  Page show(@PathVariable UUID id, Ui ui) {
    return page(id, ui, null);
  }

  @PostMapping(HouseholdFactsPage.PATH)
  Object tell(@PathVariable UUID id, @RequestParam Map<String, String> typed, Ui ui) {
    return Deeds.then(
        ui.link(HouseholdFactsPage.path(id)),
        () -> facts.tell(id, said(typed)),
        refused -> page(id, ui, refused));
  }

  private static Map<Fact, Boolean> said(Map<String, String> typed) {
    var said = new EnumMap<Fact, Boolean>(Fact.class);
    for (var fact : Fact.values()) {
      switch (typed.getOrDefault(fact.key(), "")) {
        case "yes" -> said.put(fact, true);
        case "no" -> said.put(fact, false);
        default -> {}
      }
    }
    return said;
  }

  private Page page(UUID id, Ui ui, @Nullable Refusal refused) {
    Access.requireSomebody();
    var household = households.get(id);
    access.require(Permission.HELP, Place.household(id));
    return HouseholdFactsPage.of(ui, household, facts, places, refused);
  }
}
