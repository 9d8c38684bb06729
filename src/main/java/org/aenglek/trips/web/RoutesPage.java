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
import org.jspecify.annotations.Nullable;

/**
 * All routes that readers may see, by how far they have come, as a list and on the map.
 *
 * @param hasPublished whether the province has published any
 */
public record RoutesPage(
    Ui ui,
    Head head,
    boolean hasPublished,
    List<Group> groups,
    String markers,
    @Nullable Paging paging)
    implements Page {
  static final String INSIDE = "/trips/routes";
  static final String PATH = "/{lang}" + INSIDE;
  static final String PAGE = "page";

  /** A province has a dozen; a nation's are leafed through. */
  private static final int CARDS = 24;

  /** The pages before and after this one, and which it is. */
  public record Paging(String where, @Nullable String before, @Nullable String after) {}

  /** The routes of one status. */
  public record Group(String key, String title, String what, List<RouteCard> cards) {}

  /**
   * @param page from 1
   */
  static RoutesPage of(Ui ui, List<Route> routes, int page) {
    var head =
        Head.of(ui.t("trips.routes.title"), ui.t("trips.routes.description"))
            .withFacts(Breadcrumbs.facts(ui, List.of(crumb(ui))));
    var shown = routes.stream().skip((page - 1L) * CARDS).limit(CARDS).toList();
    return new RoutesPage(
        ui,
        page == 1 ? head : head.unlisted(),
        routes.stream().anyMatch(route -> route.status() == Status.PUBLISHED),
        Stream.of(Status.PUBLISHED, Status.TESTED, Status.RECORDED)
            .map(status -> group(ui, status, shown))
            .filter(group -> !group.cards().isEmpty())
            .toList(),
        ui.link(INSIDE + "/map.json"),
        paging(ui, page, pages(routes)));
  }

  /** An empty list has one page, which says so. */
  static int pages(List<Route> routes) {
    return Math.max(1, Math.ceilDiv(routes.size(), CARDS));
  }

  private static @Nullable Paging paging(Ui ui, int page, int pages) {
    if (pages == 1) return null;
    return new Paging(
        ui.t("communities.list.page", ui.number(page), ui.number(pages)),
        page == 1 ? null : ui.link(INSIDE + (page == 2 ? "" : "?page=" + (page - 1))),
        page == pages ? null : ui.link(INSIDE + "?page=" + (page + 1)));
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
        RouteCard.all(ui, routes.stream().filter(route -> route.status() == status).toList()));
  }
}
