package org.aenglek.trips.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Asks;
import org.aenglek.site.GeoJson;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.aenglek.trips.PlannedStop;
import org.aenglek.trips.Route;
import org.aenglek.trips.RouteTimes;
import org.aenglek.trips.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where those who make routes draft them. */
@Controller
class RouteDraftsController implements Asks {
  private final RouteDrafts drafts;
  private final Routes routes;
  private final RouteTimes times;
  private final Access access;

  RouteDraftsController(RouteDrafts drafts, Routes routes, RouteTimes times, Access access) {
    this.drafts = drafts;
    this.routes = routes;
    this.times = times;
    this.access = access;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(RouteDraftPage.DISTRICT);
  }

  @GetMapping(RouteDraftsPage.PATH)
  Page list(Ui ui) {
    Access.requireSomebody();
    var provinces = drafts.provinces();
    if (provinces.isEmpty()) access.require(Permission.DRAFT_ROUTES, Place.EVERYWHERE);
    return RouteDraftsPage.of(
        ui,
        provinces.stream()
            .map(one -> new RouteDraftsPage.Drafts(one, routes.drafts(one.code())))
            .toList());
  }

  /**
   * @param stops the slugs of communities, with commas between
   */
  @PostMapping(RouteDraftsPage.PATH)
  ResponseEntity<Void> begin(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(required = false) @Nullable UUID id,
      @RequestParam(defaultValue = "") String stops,
      Ui ui) {
    Access.requireSomebody();
    var where =
        Place.find(place)
            .filter(one -> one.kind() == Place.Kind.PROVINCE)
            .orElseThrow(() -> new NotThere("province " + place));
    var route = id == null ? UUID.randomUUID() : id;
    var slugs = Arrays.stream(stops.split(",")).filter(slug -> !slug.isBlank()).toList();
    drafts.begin(where.id(), route, slugs);
    return to(ui, route);
  }

  @GetMapping(RouteDraftPage.PATH)
  Page show(
      @PathVariable UUID id,
      @RequestParam(name = RouteDraftPage.DISTRICT, defaultValue = "") String district,
      Ui ui) {
    Access.requireSomebody();
    return RouteDraftPage.of(ui, drafts.work(id, district, ui), "");
  }

  @GetMapping(RouteDraftPage.PATH + "/map.json")
  Reply map(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var route = drafts.route(drafts.open(id));
    return GeoJson.reply(RouteDots.stops(ui, route, times.line(route)).toList()).once();
  }

  /** The stays as they are said, and then one step. */
  @PostMapping(RouteDraftPage.PATH + "/stops")
  ResponseEntity<Void> change(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<String> stop,
      @RequestParam(defaultValue = "") List<String> stay,
      @RequestParam(name = "do", defaultValue = "") String what,
      Ui ui) {
    Access.requireSomebody();
    drafts.change(id, said(stop, stay), what);
    return to(ui, id);
  }

  @PostMapping(RouteDraftPage.PATH + "/additions")
  ResponseEntity<Void> add(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String stop,
      @RequestParam(defaultValue = "0") int after,
      Ui ui) {
    Access.requireSomebody();
    drafts.add(id, stop, after);
    return to(ui, id);
  }

  @PostMapping(RouteDraftPage.PATH + "/publication")
  Object publish(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    try {
      routes.publish(own(id).slug());
      return to(ui, id);
    } catch (Refusal refusal) {
      if (refusal.status() != HttpStatus.CONFLICT.value()) throw refusal;
      return problem(id, ui, ui.t(refusal.key(), refusal.arguments()));
    }
  }

  /** Only for whoever may open it. */
  private Route own(UUID id) {
    drafts.open(id);
    return routes.findOwn(id).orElseThrow(() -> new NotThere("route " + id));
  }

  private Page problem(UUID id, Ui ui, String sentence) {
    return RouteDraftPage.of(ui, drafts.work(id, "", ui), sentence);
  }

  private static List<PlannedStop> said(List<String> stops, List<String> stays) {
    var said = new ArrayList<String>();
    for (int i = 0; i < stops.size(); i++) {
      boolean isTold = i < stays.size() && stays.get(i).matches("\\d{1,4}");
      said.add(stops.get(i) + "/" + (isTold ? stays.get(i) : PlannedStop.USUAL_STAY));
    }
    return PlannedStop.all(said);
  }

  private static ResponseEntity<Void> to(Ui ui, UUID id) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(ui.link(RouteDraftPage.path(id))))
        .build();
  }
}
