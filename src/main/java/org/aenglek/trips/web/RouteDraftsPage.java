package org.aenglek.trips.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Route;
import org.aenglek.trips.RouteEntry;

/** The routes that are not published yet, for those who make them. */
public record RouteDraftsPage(Ui ui, Head head, String title, List<Group> groups) implements Page {
  static final String INSIDE = "/trips/routes/drafts";
  static final String PATH = "/{lang}" + INSIDE;

  /**
   * Those of one province.
   *
   * @param place as it stands in the form that begins a new one, with the new one's id
   */
  public record Group(String province, String place, String id, List<Line> lines) {}

  public record Line(LocalText title, String path, String state, String size) {}

  /** A province in which the reader may draft, with its drafts. */
  record Drafts(Province province, List<Route> routes) {}

  static RouteDraftsPage of(Ui ui, List<Drafts> all) {
    var title = ui.t("trips.drafts.title");
    return new RouteDraftsPage(
        ui,
        Head.of(title, ui.t("trips.drafts.lead")).unlisted(),
        title,
        all.stream().map(drafts -> group(ui, drafts)).toList());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Group group(Ui ui, Drafts drafts) {
    return new Group(
        ui.plain(drafts.province().name()),
        Place.province(drafts.province().code()).toString(),
        UUID.randomUUID().toString(),
        drafts.routes().stream()
            .map(
                route ->
                    new Line(
                        route.title(),
                        ui.link(RouteEntry.path(route.id())),
                        ui.t("trips.drafts.state." + route.status().key()),
                        RouteWords.size(ui, route)))
            .toList());
  }
}
