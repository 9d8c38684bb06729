package org.aenglek.people.web;

import java.util.Set;
import java.util.UUID;
import org.aenglek.people.Access;
import org.aenglek.people.Acts;
import org.aenglek.people.Permission;
import org.aenglek.people.Persons;
import org.aenglek.people.Place;
import org.aenglek.site.Asks;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of acts in a place. */
@Controller
class ActsController implements Asks {
  private static final int AT_ONCE = 50;
  private final Acts acts;
  private final Access access;
  private final Persons persons;
  private final PlaceNames places;

  ActsController(Acts acts, Access access, Persons persons, PlaceNames places) {
    this.acts = acts;
    this.access = access;
    this.persons = persons;
    this.places = places;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("place", "before");
  }

  @GetMapping(ActsPage.PATH)
  Page list(
      @RequestParam(defaultValue = "everywhere") String place,
      @RequestParam(required = false) @Nullable UUID before,
      Ui ui) {
    var where = Place.find(place).orElse(Place.EVERYWHERE);
    access.require(Permission.SEE_ACTS, where);
    return ActsPage.of(ui, where, acts.in(where, before, AT_ONCE), persons, places);
  }
}
