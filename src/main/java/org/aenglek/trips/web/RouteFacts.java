package org.aenglek.trips.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aenglek.site.Ui;
import org.aenglek.trips.Route;
import org.aenglek.trips.Route.Status;
import org.aenglek.trips.web.RoutePage.Fact;
import org.jspecify.annotations.Nullable;

/** What is known of a route: in a reader's words, and as schema.org knows it. */
final class RouteFacts {
  private RouteFacts() {}

  /** All that one wants to know, also what nobody knows yet. */
  static List<Fact> lines(Ui ui, Route route) {
    var identity = route.identity();
    int stops = route.stops().size();
    long placed = route.placedStops().size();
    long stays = route.stops().stream().filter(stop -> stop.stayMinutes() != null).count();
    var lines = new ArrayList<Fact>();
    lines.add(fact(ui, "identity", identity == null ? null : ui.plain(identity.text())));
    lines.add(fact(ui, owner(route), route.owner() == null ? null : ui.plain(route.owner())));
    lines.add(
        fact(
            ui,
            "days",
            route.days() == null
                ? null
                : ui.t("trips.route.days.value", route.days(), ui.number(route.days()))));
    lines.add(fact(ui, "months", route.months().isEmpty() ? null : RouteWords.months(ui, route)));
    lines.add(fact(ui, "tested", tested(ui, route)));
    if (stops == 0) return List.copyOf(lines);
    lines.add(share(ui, "places", placed, stops));
    lines.add(share(ui, "stays", stays, stops));
    return List.copyOf(lines);
  }

  /**
   * Who made a record may have nothing to do with the province; who owns a route answers for it.
   */
  private static String owner(Route route) {
    return route.status() == Status.RECORDED ? "maker" : "owner";
  }

  private static Fact fact(Ui ui, String key, @Nullable String value) {
    var label = ui.t("trips.route." + key);
    return value == null
        ? new Fact(label, ui.t("trips.route.unknown"), false)
        : new Fact(label, value, true);
  }

  private static Fact share(Ui ui, String key, long known, int of) {
    return known == 0
        ? fact(ui, key, null)
        : fact(ui, key, ui.t("trips.route.share", ui.number(known), ui.number(of)));
  }

  private static @Nullable String tested(Ui ui, Route route) {
    if (route.trials().isEmpty()) return null;
    return ui.list(route.trials().stream().map(trial -> trial(ui, trial)).toList());
  }

  private static String trial(Ui ui, Route.Trial trial) {
    var days = ui.dates(trial.days());
    var by = trial.by() == null ? days : ui.t("trips.route.tested.by", days, trial.by());
    return trial.people() == null
        ? by
        : ui.t("trips.route.tested.people", by, ui.number(trial.people()));
  }

  static Map<String, ?> trip(Ui ui, Route route) {
    var address = ui.absolute(route.path());
    var facts = new LinkedHashMap<String, Object>();
    facts.put("@context", "https://schema.org");
    facts.put("@type", "TouristTrip");
    facts.put("@id", address);
    facts.put("url", address);
    facts.put("name", ui.plain(route.title()));
    facts.put("description", ui.plain(route.lead()));
    facts.put("image", ui.settings().absolute(route.preview()));
    // Whoever once made a record offers nothing.
    if (route.owner() != null && route.status() != Status.RECORDED) {
      facts.put("provider", Map.of("@type", "Organization", "name", ui.plain(route.owner())));
    }
    if (!route.stops().isEmpty()) facts.put("itinerary", itinerary(ui, route));
    return facts;
  }

  private static Object itinerary(Ui ui, Route route) {
    var places = route.stops().stream().map(stop -> place(ui, stop)).toList();
    if (!route.isOrdered()) return places;
    var items = new ArrayList<Map<String, ?>>();
    for (int i = 0; i < places.size(); i++) {
      items.add(Map.of("@type", "ListItem", "position", i + 1, "item", places.get(i)));
    }
    return Map.of("@type", "ItemList", "numberOfItems", places.size(), "itemListElement", items);
  }

  private static Map<String, ?> place(Ui ui, Route.Stop stop) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("@type", "TouristAttraction");
    facts.put("name", ui.plain(stop.name()));
    if (stop.community() != null) facts.put("url", ui.absolute(stop.community().path()));
    var point = stop.place();
    if (point != null) {
      facts.put(
          "geo",
          Map.of("@type", "GeoCoordinates", "latitude", point.lat(), "longitude", point.lon()));
    }
    return facts;
  }
}
