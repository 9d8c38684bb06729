package org.aenglek.channels.web;

import java.util.List;
import java.util.Objects;
import org.aenglek.base.Lang;
import org.aenglek.site.Gpx;
import org.aenglek.trips.Route;

/**
 * A route as GPX: its places and, where they follow each other, the way. What is not known is not
 * in it.
 */
final class RouteGpx {
  private RouteGpx() {}

  static byte[] of(Route route, Lang lang, String page) {
    var name = route.title().in(lang).text();
    var marks = route.placedStops().stream().map(stop -> mark(stop, lang)).toList();
    var ways =
        route.drawn().isEmpty() ? List.<Gpx.Way>of() : List.of(new Gpx.Way(name, marks, List.of()));
    return Gpx.print(name, route.lead().in(lang).text(), page, marks, ways);
  }

  private static Gpx.Mark mark(Route.Stop stop, Lang lang) {
    return new Gpx.Mark(
        stop.number() + ". " + stop.name().in(lang).text(), Objects.requireNonNull(stop.place()));
  }
}
