package org.aenglek.bookings.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.Crew;
import org.aenglek.bookings.Crews;
import org.aenglek.bookings.Visits;
import org.aenglek.bookings.Visits.Coming;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.rota.Rotas;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who guides and drives the guests of a visit: named by who receives them. */
@Controller
class CrewController {
  private final Crews crews;
  private final Visits visits;
  private final Rotas rotas;
  private final Areas areas;
  private final Access access;

  CrewController(Crews crews, Visits visits, Rotas rotas, Areas areas, Access access) {
    this.crews = crews;
    this.visits = visits;
    this.rotas = rotas;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(CrewPage.PATH)
  Page show(@PathVariable UUID id, Ui ui) {
    var coming = received(id);
    var crew = crews.of(List.of(id)).getOrDefault(id, new Crew(List.of(), List.of()));
    return page(ui, coming, crew, null);
  }

  @PostMapping(CrewPage.PATH)
  Object name(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<UUID> guide,
      @RequestParam(defaultValue = "") List<UUID> driver,
      Ui ui) {
    var coming = received(id);
    var crew = new Crew(guide, driver);
    try {
      crews.name(coming.visit(), crew);
      return BookController.seeOther(back(ui, coming));
    } catch (BookingRefused refused) {
      return page(ui, coming, crew, refused);
    }
  }

  private Coming received(UUID id) {
    Access.requireSomebody();
    var coming = visits.get(id);
    access.require(Permission.RECEIVE, coming.visit().place());
    return coming;
  }

  private CrewPage page(Ui ui, Coming coming, Crew crew, @Nullable Refusal refused) {
    var households = rotas.names(coming.visit().community());
    return CrewPage.of(ui, coming, households, crew, back(ui, coming), refused);
  }

  private String back(Ui ui, Coming coming) {
    var visit = coming.visit();
    var village = areas.all(List.of(visit.community())).get(visit.community());
    return VillagePage.path(ui, village) + "?from=" + visit.firstDay() + "#visit-" + visit.id();
  }
}
