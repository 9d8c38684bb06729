package org.aenglek.trips.web;

import java.util.List;
import org.aenglek.communities.Communities;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Route;
import org.aenglek.trips.RouteWays;
import org.aenglek.trips.web.RoutePage.Fact;

/** A route on one sheet of paper, with the code of its page. */
public record RouteLeafletPage(
    Ui ui,
    Head head,
    Route route,
    String state,
    String meaning,
    List<Fact> facts,
    List<StopLine> stops,
    List<StartLine> starts,
    boolean isEstimate)
    implements Page {
  static final String PATH = "/{lang}/trips/routes/{slug}/leaflet";

  /** With more stops than this, only their names fit on the sheet. */
  private static final int DETAILS_THAT_FIT = 7;

  static RouteLeafletPage of(
      Ui ui, Route route, RouteWays ways, boolean isEstimate, Communities communities) {
    var title = ui.plain(route.title());
    return new RouteLeafletPage(
        ui,
        Head.of(ui.t("communities.leaflet.title", title), title).unlisted(),
        route,
        RouteWords.status(ui, route),
        RouteWords.meaning(ui, route),
        RouteFacts.lines(ui, route).stream().filter(Fact::isKnown).toList(),
        StopLine.all(ui, route, ways, communities),
        route.isOrdered() ? StartLine.all(ui, ways) : List.of(),
        isEstimate);
  }

  public boolean hasRoomForDetails() {
    return stops.size() <= DETAILS_THAT_FIT;
  }

  public String code() {
    return ui.link(route.path() + "/qr.svg");
  }

  public String publicAddress() {
    return ui.absolute(route.path());
  }
}
