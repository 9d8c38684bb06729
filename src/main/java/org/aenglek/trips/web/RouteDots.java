package org.aenglek.trips.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.aenglek.base.Point;
import org.aenglek.communities.Addresses;
import org.aenglek.site.GeoJson;
import org.aenglek.site.Ui;
import org.aenglek.trips.Route;

/** Routes on a map: their stops as points, the way as a line. */
final class RouteDots {
  private RouteDots() {}

  /** A route on the map of all: the first of its places that is known. */
  static Stream<Map<String, ?>> one(Ui ui, Route route, List<Point> line) {
    var dots =
        route.placedStops().stream()
            .limit(1)
            .<Map<String, ?>>map(
                stop ->
                    GeoJson.at(
                        Objects.requireNonNull(stop.place()),
                        Map.of(
                            "name",
                            ui.plain(route.title()),
                            "where",
                            RouteWords.status(ui, route),
                            "href",
                            ui.link(route.path()),
                            "exact",
                            stop.isExact())));
    return Stream.concat(line(line), dots);
  }

  /** Its numbered stops; those at one place share a mark. */
  static Stream<Map<String, ?>> stops(Ui ui, Route route, List<Point> line) {
    var byPlace =
        route.placedStops().stream()
            .collect(groupingBy(Route.Stop::place, LinkedHashMap::new, toList()));
    return Stream.concat(
        line(line),
        byPlace.entrySet().stream().map(at -> mark(ui, route, at.getKey(), at.getValue())));
  }

  private static Map<String, ?> mark(Ui ui, Route route, Point place, List<Route.Stop> stops) {
    var first = stops.getFirst();
    var community = first.community();
    return GeoJson.at(
        place,
        Map.of(
            "name",
            stops.stream().map(stop -> ui.plain(stop.name())).collect(joining(" · ")),
            "where",
            community == null ? "" : Addresses.brief(ui, community),
            "href",
            ui.link(community == null ? route.path() + "#stops" : community.path()),
            "exact",
            first.isExact(),
            "number",
            stops.stream().map(stop -> ui.number(stop.number())).collect(joining(" "))));
  }

  private static Stream<Map<String, ?>> line(List<Point> line) {
    return line.isEmpty() ? Stream.empty() : Stream.of(GeoJson.line(line, Map.of()));
  }
}
