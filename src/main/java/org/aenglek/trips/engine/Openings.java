package org.aenglek.trips.engine;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a stop may begin at each place on each day: windows in their order, apart from each other,
 * all in one array so that looking one up touches no object.
 */
final class Openings {
  private final int places;
  private final int[] first;
  private final int[] from;
  private final int[] to;

  private Openings(int places, List<List<Window>> windows) {
    this.places = places;
    this.first = new int[windows.size() + 1];
    int all = windows.stream().mapToInt(List::size).sum();
    this.from = new int[all];
    this.to = new int[all];
    int next = 0;
    for (int cell = 0; cell < windows.size(); cell++) {
      for (var window : windows.get(cell)) {
        from[next] = window.from();
        to[next++] = window.to();
      }
      first[cell + 1] = next;
    }
  }

  /** Windows that a stop can use at all, by day and place; without those of other days' pins. */
  static Openings of(Problem problem, Wishes wishes) {
    int places = problem.places().size();
    var cells =
        Stream.iterate(0, cell -> cell + 1)
            .limit((long) places * problem.days().size())
            .map(cell -> usable(problem, wishes, cell / places, cell % places))
            .toList();
    return new Openings(places, cells);
  }

  private static List<Window> usable(Problem problem, Wishes wishes, int day, int place) {
    var allowed = wishes.window(place, day, problem.days().get(day));
    if (allowed == null) return List.of();
    return apart(
        problem.places().get(place).windows().get(day).stream()
            .map(window -> common(window, allowed))
            .filter(window -> window.from() <= window.to())
            .sorted(comparingInt(Window::from))
            .toList());
  }

  private static Window common(Window one, Window other) {
    return new Window(Math.max(one.from(), other.from()), Math.min(one.to(), other.to()));
  }

  private static List<Window> apart(List<Window> sorted) {
    var apart = new ArrayList<Window>();
    for (var window : sorted) {
      if (!apart.isEmpty() && window.from() <= apart.getLast().to()) {
        var last = apart.removeLast();
        apart.add(new Window(last.from(), Math.max(last.to(), window.to())));
      } else {
        apart.add(window);
      }
    }
    return apart;
  }

  /** The first of the windows of a place on a day; they end where those of the next begin. */
  int first(int day, int place) {
    return first[day * places + place];
  }

  int end(int day, int place) {
    return first[day * places + place + 1];
  }

  int from(int window) {
    return from[window];
  }

  int to(int window) {
    return to[window];
  }

  boolean isClosed(int day, int place) {
    return first(day, place) == end(day, place);
  }

  /** When a stop begins for who arrives then, or {@link Travel#NEVER}. */
  int begin(int day, int place, int arrival) {
    int end = end(day, place);
    for (int window = first(day, place); window < end; window++) {
      if (arrival <= to[window]) return Math.max(arrival, from[window]);
    }
    return Travel.NEVER;
  }

  /** The latest arrival with which a stop begins by then, or less than any time. */
  int latestArrival(int day, int place, int latestBegin) {
    int first = first(day, place);
    for (int window = end(day, place) - 1; window >= first; window--) {
      if (from[window] <= latestBegin) return Math.min(to[window], latestBegin);
    }
    return -Travel.NEVER;
  }
}
