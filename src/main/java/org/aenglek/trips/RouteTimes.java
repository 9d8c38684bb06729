package org.aenglek.trips;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.Point;
import org.aenglek.site.Changes;
import org.aenglek.site.Remembered;
import org.springframework.stereotype.Component;

/** The ways along routes, from each of the ready-made starts, by car. */
@Component
public class RouteTimes {
  private static final int REMEMBERED = 500;

  private final TravelTimes times;
  private final Starts starts;
  private final Remembered<Route, RouteWays> ways;
  private final Remembered<Route, List<Point>> lines;

  RouteTimes(TravelTimes times, Starts starts, Changes changes) {
    this.times = times;
    this.starts = starts;
    this.ways = new Remembered<>(changes, REMEMBERED, found -> 0, this::find);
    this.lines = new Remembered<>(changes, REMEMBERED, line -> 0, this::draw);
  }

  public RouteWays of(Route route) {
    return ways.of(route);
  }

  /** The way from stop to stop as it is drawn; empty where there is none to draw. */
  public List<Point> line(Route route) {
    return lines.of(route);
  }

  private List<Point> draw(Route route) {
    var drawn = route.drawn();
    if (drawn.size() < 2) return List.of();
    return Stream.concat(
            Stream.of(drawn.getFirst()),
            Stream.iterate(1, i -> i < drawn.size(), i -> i + 1)
                .flatMap(
                    i -> times.line(drawn.get(i - 1), drawn.get(i), Mode.CAR).stream().skip(1)))
        .toList();
  }

  /** Whether any of its times is guessed from distances. */
  public boolean isEstimate(Route route) {
    return times.isEstimate(
        route.stops().stream().map(Route.Stop::place).flatMap(Stream::ofNullable).toList());
  }

  private RouteWays find(Route route) {
    var from = starts.of(route.province());
    var placed = route.placedStops().stream().map(Route.Stop::place);
    var points =
        Stream.concat(from.stream().map(Start::point), placed.flatMap(Stream::ofNullable)).toList();
    var minutes = times.minutes(points, Mode.CAR);
    var km = times.km(points, Mode.CAR);
    return RouteWays.of(
        route,
        from,
        new RouteWays.Matrix() {
          @Override
          public int minutes(int from, int to) {
            return minutes[from][to];
          }

          @Override
          public double km(int from, int to) {
            return km[from][to];
          }
        });
  }
}
