package org.aenglek.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Half an hour and 20 km between any two places. */
class RouteWaysTest {
  private static final LocalText NAME = LocalText.of(Lang.EN, "place");
  private static final Start START =
      new Start("s", Start.Kind.TOWN, NAME, new Point(7, 100), "made up");
  private static final RouteWays.Matrix MATRIX =
      new RouteWays.Matrix() {
        @Override
        public int minutes(int from, int to) {
          return 30;
        }

        @Override
        public double km(int from, int to) {
          return 20;
        }
      };

  private static Route route(boolean isOrdered, @Nullable Integer... stays) {
    var stops =
        IntStream.range(0, stays.length)
            .mapToObj(i -> new Route.Stop(i + 1, NAME, null, new Point(7, 100 + i), stays[i], null))
            .toList();
    return route(isOrdered, stops);
  }

  private static Route route(boolean isOrdered, List<Route.Stop> stops) {
    return new Route(
        new UUID(0, 1),
        "90",
        "r",
        Route.Status.TESTED,
        NAME,
        NAME,
        null,
        null,
        null,
        isOrdered,
        null,
        Set.of(),
        stops,
        List.of(),
        List.of(),
        Instant.EPOCH);
  }

  private static RouteWays.Variant only(Route route) {
    return RouteWays.of(route, List.of(START), MATRIX).variants().getFirst();
  }

  @Test
  void timesFollowWhereEveryStayIsKnown() {
    var variant = only(route(true, 60, 90));
    assertThat(variant.times())
        .extracting(RouteWays.Visit::arrives)
        .containsExactly(LocalTime.of(9, 30), LocalTime.of(11, 0));
    assertThat(variant.times().getLast().leaves()).isEqualTo(LocalTime.of(12, 30));
    assertThat(variant.isBackAt()).isEqualTo(LocalTime.of(13, 0));
  }

  @Test
  void oneUnknownStayLeavesTheWaysOnly() {
    var variant = only(route(true, 60, null, 60));
    assertThat(variant.times()).isEmpty();
    assertThat(variant.isBackAt()).isNull();
    assertThat(variant.there()).hasSize(1);
    assertThat(variant.back().stop().number()).isEqualTo(3);
  }

  @Test
  void whatDoesNotFitIntoADayIsNotTimed() {
    assertThat(only(route(true, 300, 300)).times()).isEmpty();
    assertThat(only(route(true, 300, 270)).times()).hasSize(2);
  }

  @Test
  void withoutAnOrderThereAreWaysToEachPlace() {
    var variant = only(route(false, 60, 60, 60));
    assertThat(variant.there()).hasSize(3);
    assertThat(variant.back()).isNull();
    assertThat(variant.times()).isEmpty();
    assertThat(RouteWays.of(route(false, 60, 60), List.of(START), MATRIX).legs()).isEmpty();
  }

  @Test
  void legsLeadOnlyBetweenStopsThatFollowEachOther() {
    var known = new Point(7, 100);
    var stops =
        List.of(
            new Route.Stop(1, NAME, null, known, null, null),
            new Route.Stop(2, NAME, null, null, null, null),
            new Route.Stop(3, NAME, null, known, null, null),
            new Route.Stop(4, NAME, null, known, null, null));
    assertThat(RouteWays.of(route(true, stops), List.of(START), MATRIX).legs())
        .extracting(leg -> leg.from().number() + " to " + leg.to().number())
        .containsExactly("3 to 4");
  }

  @Test
  void nothingIsKnownOfARouteWithoutPlaces() {
    var stops = List.of(new Route.Stop(1, NAME, null, null, null, null));
    assertThat(RouteWays.of(route(true, stops), List.of(START), MATRIX).variants()).isEmpty();
  }
}
