package org.aenglek.trips.web;

import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.site.Ui;
import org.aenglek.trips.Route;
import org.jspecify.annotations.Nullable;

/** A route in a list, ready to print. */
public record RouteCard(
    Route route, String path, String status, String size, @Nullable LocalText identity) {

  static RouteCard of(Ui ui, Route route) {
    var identity = route.identity();
    return new RouteCard(
        route,
        ui.link(route.path()),
        RouteWords.status(ui, route),
        RouteWords.size(ui, route),
        identity == null ? null : identity.text());
  }

  static List<RouteCard> all(Ui ui, List<Route> routes) {
    return routes.stream().map(route -> of(ui, route)).toList();
  }

  public String cover() {
    return route.card();
  }
}
