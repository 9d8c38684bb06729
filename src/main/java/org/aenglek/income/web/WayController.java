package org.aenglek.income.web;

import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.NotThere;
import org.aenglek.income.HouseholdWays;
import org.aenglek.people.Deeds;
import org.aenglek.people.Households;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a household is paid: told by one of it, or by who pays. */
@Controller
class WayController {
  private final HouseholdWays ways;
  private final Households households;
  private final Areas areas;

  WayController(HouseholdWays ways, Households households, Areas areas) {
    this.ways = ways;
    this.households = households;
    this.areas = areas;
  }

  @GetMapping(WayPage.PATH)
  Page show(
      @PathVariable String slug,
      @PathVariable UUID household,
      @RequestParam(defaultValue = "false") boolean kept,
      Ui ui) {
    var home = in(slug, household);
    return WayPage.of(ui, slug, home, WayForm.of(ways.of(household)), kept, null);
  }

  @PostMapping(WayPage.PATH)
  Object tell(@PathVariable String slug, @PathVariable UUID household, WayForm form, Ui ui) {
    var home = in(slug, household);
    return Deeds.then(
        ui.link(WayPage.path(slug, household)) + "?kept=true",
        () -> ways.tell(household, form.read()),
        refused -> WayPage.of(ui, slug, home, form, false, refused));
  }

  private Household in(String slug, UUID household) {
    ways.require(household);
    var home = households.get(household);
    if (home.community().equals(areas.get(slug).id())) return home;
    throw new NotThere("household " + household);
  }
}
