package org.aenglek.trips;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the ways along a route take by car, as far as its places are known.
 *
 * @param legs between stops that follow each other, where both places are known; none without an
 *     order
 */
public record RouteWays(List<Leg> legs, List<Variant> variants) {
  /** Guests set off after breakfast and are back before it is late. */
  public static final LocalTime SETS_OFF = LocalTime.of(9, 0);

  private static final int MOST_MINUTES_A_DAY = 11 * 60;

  private static final int STEP = 5;

  /** Nobody knows such times to the minute. */
  public static int about(int minutes) {
    return Math.ceilDiv(minutes, STEP) * STEP;
  }

  /** From one stop to the next. */
  public record Leg(Route.Stop from, Route.Stop to, int minutes, double km) {}

  /** A way between a start and a stop. */
  public record Reach(Route.Stop stop, int minutes, double km) {}

  /**
   * The route from one start.
   *
   * @param there to the first place that is known, or to each where there is no order
   * @param back from the last place that is known; nothing where there is no order
   * @param times none unless every place and every stay are known and it fits into a day
   */
  public record Variant(Start start, List<Reach> there, @Nullable Reach back, List<Visit> times) {

    /** When one is back at the start; nothing where nothing can be timed. */
    public @Nullable LocalTime isBackAt() {
      if (times.isEmpty() || back == null) return null;
      return times.getLast().leaves().plusMinutes(about(back.minutes()));
    }
  }

  /** One arrives at a stop and leaves it. */
  public record Visit(Route.Stop stop, LocalTime arrives, LocalTime leaves) {}

  /** Minutes and kilometres between places; the starts come first, then the placed stops. */
  interface Matrix {
    int minutes(int from, int to);

    double km(int from, int to);
  }

  static RouteWays of(Route route, List<Start> starts, Matrix matrix) {
    var placed = route.placedStops();
    if (placed.isEmpty()) return new RouteWays(List.of(), List.of());
    var variants = new ArrayList<Variant>();
    for (int start = 0; start < starts.size(); start++) {
      variants.add(variant(route, placed, starts, start, matrix));
    }
    return new RouteWays(legs(route, placed, starts.size(), matrix), List.copyOf(variants));
  }

  private static List<Leg> legs(Route route, List<Route.Stop> placed, int offset, Matrix matrix) {
    var legs = new ArrayList<Leg>();
    for (int i = 1; i < placed.size() && route.isOrdered(); i++) {
      var from = placed.get(i - 1);
      var to = placed.get(i);
      if (to.number() != from.number() + 1) continue;
      int one = offset + i - 1;
      legs.add(new Leg(from, to, matrix.minutes(one, one + 1), matrix.km(one, one + 1)));
    }
    return legs;
  }

  private static Variant variant(
      Route route, List<Route.Stop> placed, List<Start> starts, int start, Matrix matrix) {
    int offset = starts.size();
    int last = placed.size() - 1;
    var there = new ArrayList<Reach>();
    for (int i = 0; i < (route.isOrdered() ? 1 : placed.size()); i++) {
      there.add(
          new Reach(
              placed.get(i), matrix.minutes(start, offset + i), matrix.km(start, offset + i)));
    }
    var back =
        new Reach(
            placed.get(last),
            matrix.minutes(offset + last, start),
            matrix.km(offset + last, start));
    return new Variant(
        starts.get(start),
        List.copyOf(there),
        route.isOrdered() ? back : null,
        route.isTimed() ? times(placed, offset, start, matrix) : List.of());
  }

  private static List<Visit> times(List<Route.Stop> stops, int offset, int start, Matrix matrix) {
    var visits = new ArrayList<Visit>();
    int minutes = 0;
    for (int i = 0; i < stops.size(); i++) {
      int before = i == 0 ? start : offset + i - 1;
      minutes += about(matrix.minutes(before, offset + i));
      int stay = Objects.requireNonNull(stops.get(i).stayMinutes());
      if (minutes + stay > MOST_MINUTES_A_DAY) return List.of();
      visits.add(
          new Visit(
              stops.get(i), SETS_OFF.plusMinutes(minutes), SETS_OFF.plusMinutes(minutes + stay)));
      minutes += stay;
    }
    boolean isBack =
        minutes + matrix.minutes(offset + stops.size() - 1, start) <= MOST_MINUTES_A_DAY;
    return isBack ? List.copyOf(visits) : List.of();
  }
}
