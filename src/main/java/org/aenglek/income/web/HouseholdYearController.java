package org.aenglek.income.web;

import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.NotThere;
import org.aenglek.income.HouseholdYears;
import org.aenglek.people.Households;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A household's year on one sheet. */
@Controller
class HouseholdYearController {
  private static final int FIRST = 2000;
  private static final int LAST = 2200;

  private final HouseholdYears years;
  private final Households households;
  private final Areas areas;

  HouseholdYearController(HouseholdYears years, Households households, Areas areas) {
    this.years = years;
    this.households = households;
    this.areas = areas;
  }

  @GetMapping(HouseholdYearPage.PATH)
  Page show(@PathVariable UUID household, @PathVariable int year, Ui ui) {
    if (year < FIRST || year > LAST) throw new NotThere("year " + year);
    var village = households.communityOf(household);
    var summary = years.of(household, village, Year.of(year));
    var names =
        new HouseholdYearPage.Names(
            households.get(household).name(), areas.all(List.of(village)).get(village).name());
    return HouseholdYearPage.of(ui, household, names, Year.of(year), summary);
  }
}
