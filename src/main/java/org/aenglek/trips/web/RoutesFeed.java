package org.aenglek.trips.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.site.Feed;
import org.aenglek.trips.Route;
import org.aenglek.trips.Routes;
import org.springframework.stereotype.Component;

/** The addresses of all routes, and of their list, which changes when one of them does. */
@Component
class RoutesFeed implements Feed {
  private final Routes routes;

  RoutesFeed(Routes routes) {
    this.routes = routes;
  }

  @Override
  public List<Address> addresses() {
    var all = routes.list();
    var newest = all.stream().map(Route::changed).max(Instant::compareTo);
    return Stream.concat(
            newest.stream().map(changed -> new Address(RoutesPage.INSIDE, changed)),
            all.stream().map(route -> new Address(route.path(), route.changed())))
        .toList();
  }
}
