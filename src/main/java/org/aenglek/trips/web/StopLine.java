package org.aenglek.trips.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Communities;
import org.aenglek.communities.Hours;
import org.aenglek.communities.OpenTimes;
import org.aenglek.communities.Profile;
import org.aenglek.site.Ui;
import org.aenglek.trips.Route;
import org.aenglek.trips.RouteWays;
import org.jspecify.annotations.Nullable;

/**
 * A stop of a route, ready to print.
 *
 * @param way from the stop before; nothing where it is not known
 * @param stay how long one stays, or that it is not known
 * @param place that the place is not known, or only roughly; nothing where it is
 * @param readiness what is known of the community so far
 */
public record StopLine(
    int number,
    LocalText name,
    @Nullable LocalText note,
    @Nullable String way,
    @Nullable String stay,
    @Nullable String place,
    @Nullable Village village,
    List<String> readiness,
    boolean isSample) {

  /** The community that the stop is at. */
  public record Village(LocalText name, String path) {}

  static List<StopLine> all(Ui ui, Route route, RouteWays ways, Communities communities) {
    return route.stops().stream().map(stop -> of(ui, stop, ways.legs(), communities)).toList();
  }

  private static StopLine of(
      Ui ui, Route.Stop stop, List<RouteWays.Leg> legs, Communities communities) {
    var community = stop.community();
    var profile = community == null ? null : communities.find(community.slug()).orElse(null);
    return new StopLine(
        stop.number(),
        stop.name(),
        stop.note(),
        legs.stream()
            .filter(leg -> leg.to().number() == stop.number())
            .map(leg -> RouteWords.way(ui, leg.minutes(), leg.km()))
            .findFirst()
            .orElse(null),
        stop.stayMinutes() == null
            ? null
            : ui.t("trips.route.stay", ui.duration(stop.stayMinutes())),
        place(ui, stop),
        community == null ? null : village(ui, community),
        profile == null ? List.of() : readiness(ui, profile),
        profile != null && profile.hours().stream().anyMatch(Hours::sample));
  }

  private static Village village(Ui ui, Community community) {
    return new Village(community.name(), ui.link(community.path()));
  }

  private static @Nullable String place(Ui ui, Route.Stop stop) {
    if (stop.place() == null) return ui.t("trips.route.place.unknown");
    return stop.isExact() ? null : ui.t("trips.route.place.rough");
  }

  private static List<String> readiness(Ui ui, Profile profile) {
    var known = ui.t("trips.route.known", ui.number(profile.knownPercent()));
    if (profile.hours().isEmpty()) return List.of(known, ui.t("trips.route.askFirst"));
    return List.of(
        known,
        ui.t(
            "trips.route.opens",
            profile.hours().stream()
                .map(hours -> OpenTimes.line(ui, hours))
                .collect(joining(" · "))));
  }
}
