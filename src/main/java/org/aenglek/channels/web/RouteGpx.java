package org.aenglek.channels.web;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.trips.Route;

/**
 * A route as GPX 1.1 (topografix.com): its places as way points and, where they follow each other,
 * as a route. What is not known is not in it.
 */
final class RouteGpx {
  private static final String NAMESPACE = "http://www.topografix.com/GPX/1/1";

  private final Xml xml = new Xml();
  private final Route route;
  private final Lang lang;

  private RouteGpx(Route route, Lang lang) {
    this.route = route;
    this.lang = lang;
  }

  static byte[] of(Route route, Lang lang, String page) {
    return new RouteGpx(route, lang).print(page);
  }

  private byte[] print(String page) {
    var root = new TreeMap<>(Map.of("version", "1.1", "creator", "Aenglek", "xmlns", NAMESPACE));
    return xml.element(
            "gpx",
            root,
            () -> {
              xml.element("metadata", () -> metadata(page));
              route.placedStops().forEach(stop -> point("wpt", stop));
              if (!route.drawn().isEmpty()) xml.element("rte", this::way);
            })
        .bytes();
  }

  private void metadata(String page) {
    xml.text("name", text(route.title()));
    xml.text("desc", text(route.lead()));
    xml.element("link", Map.of("href", page), () -> xml.text("text", text(route.title())));
  }

  private void way() {
    xml.text("name", text(route.title()));
    route.placedStops().forEach(stop -> point("rtept", stop));
  }

  private void point(String element, Route.Stop stop) {
    var place = Objects.requireNonNull(stop.place());
    var at =
        new TreeMap<>(
            Map.of("lat", String.valueOf(place.lat()), "lon", String.valueOf(place.lon())));
    xml.element(element, at, () -> xml.text("name", stop.number() + ". " + text(stop.name())));
  }

  private String text(LocalText text) {
    return text.in(lang).text();
  }
}
