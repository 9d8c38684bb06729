package org.aenglek.trips.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.aenglek.communities.Communities;
import org.aenglek.site.Breadcrumbs;
import org.aenglek.site.Breadcrumbs.Crumb;
import org.aenglek.site.Destination;
import org.aenglek.site.Head;
import org.aenglek.site.Links;
import org.aenglek.site.Page;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.aenglek.trips.Route;
import org.aenglek.trips.RouteWays;
import org.jspecify.annotations.Nullable;

/**
 * One route: what holds it together, its stops in order, the ways from each start, and plainly what
 * is not known.
 *
 * @param planner the address that takes it along into a trip; none while there is no planner
 * @param story the address of the story that tells of it
 * @param isEstimate whether its times are guessed from distances
 */
public record RoutePage(
    Ui ui,
    Head head,
    Route route,
    String state,
    String meaning,
    List<Fact> facts,
    List<StopLine> stops,
    List<StartLine> starts,
    boolean isEstimate,
    @Nullable String planner,
    @Nullable String story,
    List<SourceLine> sources)
    implements Page {
  static final String PATH = "/{lang}/trips/routes/{slug}";

  /** The page of the planner that takes a route along. */
  private static final String PLANNER = "/trips";

  /** Something that one wants to know of a route, and whether it is known. */
  public record Fact(String label, String value, boolean isKnown) {}

  /** A source, ready to print. */
  public record SourceLine(String address, String label, boolean isLink) {
    static SourceLine of(Route.Source source) {
      var address = source.address();
      return new SourceLine(
          address, Objects.requireNonNullElse(source.what(), address), Links.isAddress(address));
    }
  }

  static RoutePage of(
      Ui ui, Route route, RouteWays ways, boolean isEstimate, Communities communities) {
    return new RoutePage(
        ui,
        head(ui, route),
        route,
        RouteWords.status(ui, route),
        RouteWords.meaning(ui, route),
        RouteFacts.lines(ui, route),
        StopLine.all(ui, route, ways, communities),
        StartLine.all(ui, ways),
        isEstimate,
        planner(ui, route),
        route.story() == null ? null : ui.link("/stories/" + route.story()),
        route.sources().stream().map(SourceLine::of).toList());
  }

  @Override
  public Subject subject() {
    return route;
  }

  public boolean isPlaced() {
    return !starts.isEmpty();
  }

  /** Whether the map cannot show all stops. */
  public boolean leavesOut() {
    return route.placedStops().size() < route.stops().size();
  }

  public boolean isTimed() {
    return route.isTimed();
  }

  public String markers() {
    return ui.link(route.path() + "/map.json");
  }

  /** The places for devices, named in the reader's language. */
  public String gpx() {
    return file(".gpx?lang=" + ui.lang().code());
  }

  public String geojson() {
    return file(".geojson");
  }

  private String file(String ending) {
    return "/api/v1/routes/" + route.slug() + ending;
  }

  /** Only where the house has a planner. */
  private static @Nullable String planner(Ui ui, Route route) {
    boolean isThere = ui.destinations().stream().map(Destination::path).anyMatch(PLANNER::equals);
    return isThere && !route.stops().isEmpty() ? ui.link(PLANNER + "?route=" + route.slug()) : null;
  }

  private static Head head(Ui ui, Route route) {
    var title = ui.plain(route.title());
    return Head.of(title, ui.plain(route.lead()))
        .withImage(route.preview())
        .withFacts(RouteFacts.trip(ui, route))
        .withFacts(
            Breadcrumbs.facts(
                ui, Stream.of(RoutesPage.crumb(ui), new Crumb(title, route.path())).toList()));
  }
}
