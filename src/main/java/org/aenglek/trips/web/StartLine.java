package org.aenglek.trips.web;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.site.Ui;
import org.aenglek.trips.RouteWays;
import org.aenglek.trips.RouteWays.Reach;
import org.aenglek.trips.RouteWays.Variant;

/**
 * A route from one of the starts, ready to print.
 *
 * @param ways there and back
 * @param times of each visit; none where they cannot be known
 */
public record StartLine(LocalText name, String kind, List<Way> ways, List<Time> times) {

  public record Way(String where, String about) {}

  public record Time(String when, String what) {}

  static List<StartLine> all(Ui ui, RouteWays ways) {
    return ways.variants().stream().map(variant -> of(ui, variant, RouteWays.SETS_OFF)).toList();
  }

  private static StartLine of(Ui ui, Variant variant, LocalTime setsOff) {
    var start = variant.start();
    return new StartLine(
        start.name(),
        ui.t("trips.start.kind." + start.kind().key()),
        Stream.concat(
                variant.there().stream().map(reach -> way(ui, "trips.route.there", reach)),
                Stream.ofNullable(variant.back()).map(reach -> way(ui, "trips.route.back", reach)))
            .toList(),
        times(ui, variant, setsOff));
  }

  private static Way way(Ui ui, String key, Reach reach) {
    var stop = reach.stop();
    return new Way(
        ui.t(key, ui.number(stop.number()), ui.plain(stop.name())),
        RouteWords.way(ui, reach.minutes(), reach.km()));
  }

  private static List<Time> times(Ui ui, Variant variant, LocalTime setsOff) {
    if (variant.times().isEmpty()) return List.of();
    var visits =
        variant.times().stream()
            .map(
                visit ->
                    new Time(
                        ui.t("trips.route.fromTo", visit.arrives(), visit.leaves()),
                        ui.plain(visit.stop().name())));
    var back = Objects.requireNonNull(variant.isBackAt());
    return Stream.of(
            Stream.of(new Time(ui.time(setsOff), ui.t("trips.route.setOff"))),
            visits,
            Stream.of(new Time(ui.time(back), ui.t("trips.route.isBack"))))
        .flatMap(times -> times)
        .toList();
  }
}
