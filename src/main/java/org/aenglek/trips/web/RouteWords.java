package org.aenglek.trips.web;

import java.time.Month;
import java.util.stream.Collectors;
import org.aenglek.communities.OpenTimes;
import org.aenglek.site.Ui;
import org.aenglek.trips.Route;
import org.aenglek.trips.RouteWays;
import org.aenglek.trips.TravelTimes;

/** What pages say of routes, in the reader's language. */
final class RouteWords {
  private static final int MONTHS = 12;

  private RouteWords() {}

  static String status(Ui ui, Route route) {
    return ui.t("trips.route.status." + route.status().key());
  }

  /** What the status means for whoever would like to go. */
  static String meaning(Ui ui, Route route) {
    return ui.t("trips.route.status." + route.status().key() + ".what");
  }

  /** "3 stops · 2 communities". */
  static String size(Ui ui, Route route) {
    if (route.stops().isEmpty()) return ui.t("trips.route.stops.unknown");
    int stops = route.stops().size();
    int communities = route.communities().size();
    return ui.t("trips.route.size", stops, ui.number(stops), communities, ui.number(communities));
  }

  /** "About 1 hour, 20 minutes · 55 km"; a way that nobody travels is said to be none. */
  static String way(Ui ui, int minutes, double km) {
    if (minutes == 0) return ui.t("trips.travel.here");
    if (minutes >= TravelTimes.NO_WAY) return ui.t("trips.travel.noWay");
    return ui.t("trips.travel.about", ui.duration(RouteWays.about(minutes)), ui.km(km));
  }

  static String months(Ui ui, Route route) {
    if (route.months().size() == MONTHS) return ui.t("trips.route.months.all");
    return OpenTimes.months(
        ui, route.months().stream().map(Month::of).collect(Collectors.toUnmodifiableSet()));
  }
}
