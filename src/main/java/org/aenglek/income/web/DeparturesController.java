package org.aenglek.income.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.income.Departures;
import org.aenglek.income.IncomeRefused;
import org.aenglek.income.IncomeRefused.Reason;
import org.aenglek.income.Rules;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
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

/** Who is no more: all of a village knows it, whoever keeps its money writes it down. */
@Controller
class DeparturesController {
  private final Departures departures;
  private final Rules rules;
  private final Households households;
  private final Areas areas;
  private final Access access;

  DeparturesController(
      Departures departures, Rules rules, Households households, Areas areas, Access access) {
    this.departures = departures;
    this.rules = rules;
    this.households = households;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(DeparturesPage.PATH)
  Page show(@PathVariable String slug, Ui ui) {
    return page(ui, areas.get(slug), ui.today().toString(), null);
  }

  /**
   * @param heir nothing where the shares are the fund's
   */
  @PostMapping(DeparturesPage.PATH)
  Object enter(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable UUID household,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(required = false) @Nullable UUID heir,
      Ui ui) {
    var community = areas.get(slug);
    return Deeds.then(
        ui.link(DeparturesPage.path(slug)),
        () -> departures.enter(chosen(household), day(day), heir),
        refused -> page(ui, community, day, refused));
  }

  private static UUID chosen(@Nullable UUID household) {
    if (household == null) throw new IncomeRefused(Reason.DEPARTURE);
    return household;
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException unreadable) {
      throw new IncomeRefused(Reason.DEPARTURE);
    }
  }

  private DeparturesPage page(Ui ui, Community community, String day, @Nullable Refusal refused) {
    rules.requireToKnow(community.id());
    var facts =
        new DeparturesPage.Facts(
            community,
            households.of(community.id()),
            departures.all(community.id()),
            access.may(Permission.KEEP_MONEY, Place.community(community.id())));
    return DeparturesPage.of(ui, facts, day, refused);
  }
}
