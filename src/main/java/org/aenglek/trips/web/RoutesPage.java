package org.aenglek.trips.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.site.Breadcrumbs;
import org.aenglek.site.Breadcrumbs.Crumb;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Route;
import org.aenglek.trips.Route.Status;

/**
 * All routes that readers may see, by how far they have come, as a list and on the map.
 *
 * @param hasPublished whether the province has published any
 */
public record RoutesPage(Ui ui, Head head, boolean hasPublished, List<Group> groups, String markers)
    implements Page {
  static final String INSIDE = "/trips/routes";
  static final String PATH = "/{lang}" + INSIDE;

  /** The routes of one status. */
  public record Group(String key, String title, String what, List<RouteCard> cards) {}

  static RoutesPage of(Ui ui, List<Route> routes) {
    return new RoutesPage(
        ui,
        Head.of(ui.t("trips.routes.title"), ui.t("trips.routes.description"))
            .withFacts(Breadcrumbs.facts(ui, List.of(crumb(ui)))),
        routes.stream().anyMatch(route -> route.status() == Status.PUBLISHED),
        Stream.of(Status.PUBLISHED, Status.TESTED, Status.RECORDED)
            .map(status -> group(ui, status, routes))
            .filter(group -> !group.cards().isEmpty())
            .toList(),
        ui.link(INSIDE + "/map.json"));
  }

  static Crumb crumb(Ui ui) {
    return new Crumb(ui.t("trips.routes.title"), INSIDE);
  }

  private static Group group(Ui ui, Status status, List<Route> routes) {
    var key = "trips.routes.group." + status.key();
    return new Group(
        status.key(),
        ui.t(key),
        ui.t(key + ".what"),
        routes.stream()
            .filter(route -> route.status() == status)
            .map(route -> RouteCard.of(ui, route))
            .toList());
  }
}
