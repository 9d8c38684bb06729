package org.aenglek.trips.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.aenglek.trips.engine.Wish.Must;

/** Walks one day's stops in their order, to see whether that can be done. */
final class Walk {
  private static final int NOT_AT_ALL = Integer.MAX_VALUE;

  private final Problem problem;
  private final int index;
  private final Day day;
  private final int start;
  private final int end;
  private int hurried = -1;
  private int earlier;

  private Walk(Problem problem, int index, int start, int end) {
    this.problem = problem;
    this.index = index;
    this.day = problem.days().get(index);
    this.start = start;
    this.end = end;
  }

  static Walk between(Problem problem, int day, int start, int end) {
    return new Walk(problem, day, start, end);
  }

  /** As if one left that place so much earlier. */
  Walk hurrying(int place, int earlier) {
    this.hurried = place;
    this.earlier = earlier;
    return this;
  }

  boolean fits(List<Integer> tour) {
    if (day.lunch() == null) return fits(tour, -1);
    return IntStream.rangeClosed(0, tour.size()).anyMatch(lunch -> fits(tour, lunch));
  }

  private boolean fits(List<Integer> tour, int lunchAfter) {
    long now = day.earliest();
    long since = 0;
    int location = start;
    for (int at = 0; at < tour.size(); at++) {
      int to = problem.places().get(tour.get(at)).location();
      now =
          arrival(
              now, time(location, to) + (at == 0 ? 0 : problem.rules().rest()), lunchAfter == at);
      now = opening(tour.get(at), now);
      if (now >= NOT_AT_ALL) return false;
      if (at == 0 || !isSameCommunity(tour.get(at - 1), tour.get(at))) since = now;
      now += problem.places().get(tour.get(at)).length();
      boolean staysOn = at + 1 < tour.size() && isSameCommunity(tour.get(at), tour.get(at + 1));
      if (!staysOn && minimum(tour.get(at)) > 0) {
        now = Math.max(now, since + minimum(tour.get(at)));
      }
      if (tour.get(at) == hurried) now -= earlier;
      location = to;
    }
    return arrival(now, time(location, end), lunchAfter == tour.size()) <= day.latest();
  }

  /** Much too late, if lunch cannot be had on the way. */
  private long arrival(long now, int way, boolean withLunch) {
    var lunch = day.lunch();
    if (!withLunch || lunch == null) return now + way;
    if (now > lunch.begins().to()) return NOT_AT_ALL;
    return Math.max(now + way, lunch.begins().from()) + lunch.length();
  }

  private long opening(int place, long arrival) {
    return problem.places().get(place).windows().get(index).stream()
        .map(window -> pinned(place, window))
        .filter(window -> window.to() == NOT_AT_ALL || window.from() <= day.latest())
        .map(window -> window.to() == NOT_AT_ALL ? window : within(window))
        .filter(window -> window.to() >= arrival && window.from() <= window.to())
        .mapToLong(window -> Math.max(window.from(), arrival))
        .min()
        .orElse(NOT_AT_ALL);
  }

  private Window within(Window window) {
    return new Window(window.from(), Math.min(window.to(), day.latest()));
  }

  private Window pinned(int place, Window window) {
    for (var wish : problem.rules().wishes()) {
      if (wish.place() != place || !(wish instanceof Must must)) continue;
      if (must.day() != null && must.day() != index) return new Window(1, 0);
      if (must.window() == null) continue;
      return new Window(
          Math.max(window.from(), must.window().from()), Math.min(window.to(), must.window().to()));
    }
    return window;
  }

  private boolean isSameCommunity(int one, int other) {
    int community = problem.places().get(one).community();
    return community != Place.ALONE && community == problem.places().get(other).community();
  }

  private int minimum(int place) {
    int community = problem.places().get(place).community();
    return community == Place.ALONE ? 0 : problem.rules().communities().get(community).minimum();
  }

  private int time(int from, int to) {
    return problem.travel().times()[from * problem.travel().locations() + to];
  }
}
