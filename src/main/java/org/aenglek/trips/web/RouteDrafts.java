package org.aenglek.trips.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.Province;
import org.aenglek.communities.Communities;
import org.aenglek.communities.CommunityCard;
import org.aenglek.communities.CommunityFilter;
import org.aenglek.communities.CommunityFilter.Sort;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Draft;
import org.aenglek.revisions.Revisions;
import org.aenglek.site.Ui;
import org.aenglek.trips.FallenRoutes;
import org.aenglek.trips.OnTheWay;
import org.aenglek.trips.PlannedStop;
import org.aenglek.trips.Route;
import org.aenglek.trips.RouteEntry;
import org.aenglek.trips.RouteTimes;
import org.aenglek.trips.Routes;
import org.aenglek.trips.TrialSheets;
import org.springframework.stereotype.Component;

/** The stops of a draft, as whoever drafts moves them about. */
@Component
class RouteDrafts {
  private static final String ROUTE = "route";
  private static final int MOST_OF_A_DISTRICT = 200;

  private final Revisions revisions;
  private final RouteEntry entry;
  private final Routes routes;
  private final RouteTimes times;
  private final OnTheWay onTheWay;
  private final TrialSheets sheets;
  private final FallenRoutes fallen;
  private final Areas areas;
  private final Communities communities;
  private final Access access;

  RouteDrafts(
      Revisions revisions,
      RouteEntry entry,
      Routes routes,
      RouteTimes times,
      OnTheWay onTheWay,
      TrialSheets sheets,
      FallenRoutes fallen,
      Areas areas,
      Communities communities,
      Access access) {
    this.revisions = revisions;
    this.entry = entry;
    this.routes = routes;
    this.times = times;
    this.onTheWay = onTheWay;
    this.sheets = sheets;
    this.fallen = fallen;
    this.areas = areas;
    this.communities = communities;
    this.access = access;
  }

  /** The provinces in which whoever acts may draft. */
  List<Province> provinces() {
    return areas.provinces().stream().filter(province -> mayDraft(province.code())).toList();
  }

  boolean mayDraft(String province) {
    return access.may(Permission.DRAFT_ROUTES, Place.province(province));
  }

  void begin(String province, UUID id, List<String> slugs) {
    var stops = PlannedStop.written(slugs.stream().map(PlannedStop::at).toList());
    var first = Content.EMPTY.with(PlannedStop.FIELD, stops);
    revisions.begin(ROUTE, Place.province(province), id, first);
  }

  Draft open(UUID id) {
    return revisions.open(ROUTE, id);
  }

  Route route(Draft draft) {
    return entry.route(draft);
  }

  RouteDraftPage.Work work(UUID id, String district, Ui ui) {
    var draft = open(id);
    var route = route(draft);
    var province = draft.place().id();
    var districts = areas.districtsOf(province);
    boolean isThere = districts.stream().anyMatch(one -> one.code().equals(district));
    var kept = routes.findOwn(id);
    return new RouteDraftPage.Work(
        draft,
        route,
        kept.orElse(null),
        times.of(route),
        onTheWay.of(route.stops()),
        districts,
        district,
        isThere ? of(district, route, ui) : List.of(),
        sheets.of(id),
        kept.map(fallen::on).orElse(List.of()),
        access.may(Permission.CHECK, draft.place()));
  }

  private List<Community> of(String district, Route route, Ui ui) {
    var filter = new CommunityFilter(district, null, null, null, null, null, null, Sort.NAME);
    return communities.list(filter, ui.lang(), 0, MOST_OF_A_DISTRICT).stream()
        .map(CommunityCard::community)
        .filter(one -> !route.communities().contains(one))
        .toList();
  }

  /** What is to happen to the stops: {@code up 2}, {@code down 1}, {@code out 3}, or nothing. */
  void change(UUID id, List<PlannedStop> said, String what) {
    var stops = new ArrayList<>(said);
    var words = what.split(" ");
    int at =
        words.length == 2 && words[1].matches("\\d{1,2}") ? Integer.parseInt(words[1]) - 1 : -1;
    if (at >= 0 && at < stops.size()) {
      switch (words[0]) {
        case "up" -> stops.add(Math.max(0, at - 1), stops.remove(at));
        case "down" -> stops.add(Math.min(stops.size(), at + 1), stops.remove(at));
        case "out" -> stops.remove(at);
        default -> {}
      }
    }
    keep(id, stops);
  }

  /** After the stop of that number; at the beginning for 0. */
  void add(UUID id, String slug, int after) {
    var stops = new ArrayList<>(PlannedStop.all(open(id).content().several(PlannedStop.FIELD)));
    if (stops.size() >= PlannedStop.MOST) return;
    if (stops.stream().anyMatch(stop -> stop.slug().equals(slug))) return;
    stops.add(Math.clamp(after, 0, stops.size()), PlannedStop.at(areas.get(slug).slug()));
    keep(id, stops);
  }

  private void keep(UUID id, List<PlannedStop> stops) {
    revisions.answer(ROUTE, id, Map.of(PlannedStop.FIELD, PlannedStop.written(stops)));
  }
}
