package org.aenglek.programme.web;

import org.aenglek.areas.Areas;
import org.aenglek.communities.ProvinceFacts;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.programme.Beginning;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads a new province to its first ten communities. */
@Controller
class BeginningController {
  private final Beginning beginning;
  private final Areas areas;
  private final ProvinceFacts facts;
  private final Access access;

  BeginningController(Beginning beginning, Areas areas, ProvinceFacts facts, Access access) {
    this.beginning = beginning;
    this.areas = areas;
    this.facts = facts;
    this.access = access;
  }

  @GetMapping(Addresses.BEGINNING)
  Page show(@PathVariable String code, Ui ui) {
    var reached = beginning.of(code);
    var province = Place.province(code);
    return BeginningPage.of(
        ui,
        new BeginningPage.Facts(
            code,
            areas.nameOf(code),
            areas.districtsOf(code).size(),
            areas.subdistrictsOf(code).size(),
            areas.of(code),
            reached,
            facts.emblem(code).isPresent(),
            access.may(Permission.EDIT, province),
            access.may(Permission.KEEP_PEOPLE, province)));
  }
}
