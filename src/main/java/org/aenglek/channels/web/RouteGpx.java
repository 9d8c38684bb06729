package org.aenglek.channels.web;

import java.util.List;
import java.util.Objects;
import org.aenglek.base.Lang;
import org.aenglek.site.Gpx;
import org.aenglek.site.Words;
import org.aenglek.trips.Route;

/**
 * A route as GPX: its places and, where they follow each other, the way. What is not known is not
 * in it.
 */
record RouteGpx(Words words, Lang lang) {

  byte[] of(Route route, String page) {
    var name = route.title().in(lang).text();
    var marks = route.placedStops().stream().map(this::mark).toList();
    var ways =
        route.drawn().isEmpty() ? List.<Gpx.Way>of() : List.of(new Gpx.Way(name, marks, List.of()));
    return Gpx.print(name, route.lead().in(lang).text(), page, marks, ways);
  }

  private Gpx.Mark mark(Route.Stop stop) {
    var name = stop.number() + ". " + stop.name().in(lang).text();
    var place = Objects.requireNonNull(stop.place());
    return stop.isExact()
        ? new Gpx.Mark(name, null, place)
        : new Gpx.Mark(
            words.say(lang, "site.map.approximateName", name),
            words.say(lang, "site.map.approximate"),
            place);
  }
}
