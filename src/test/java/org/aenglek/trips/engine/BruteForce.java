package org.aenglek.trips.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.aenglek.trips.engine.Wish.Must;
import org.aenglek.trips.engine.Wish.MustNot;

/** The best there is, by trying everything; for half a dozen places. */
final class BruteForce {
  /** How many places that must be in are in, and the value in hundredths. */
  record Best(int musts, long value) implements Comparable<Best> {
    @Override
    public int compareTo(Best other) {
      return musts != other.musts
          ? Integer.compare(musts, other.musts)
          : Long.compare(value, other.value);
    }
  }

  private final Problem problem;
  private final List<List<Integer>> tours = new ArrayList<>();
  private final List<Integer> stays = new ArrayList<>();
  private Best best = new Best(-1, -1);

  private BruteForce(Problem problem) {
    this.problem = problem;
  }

  static Best best(Problem problem) {
    var force = new BruteForce(problem);
    force.chooseStay(0);
    return force.best;
  }

  static Best of(Problem problem, Plan plan) {
    var visited = plan.stops().map(Stop::place).toList();
    return new Best(musts(problem, visited), plan.value());
  }

  private static int musts(Problem problem, List<Integer> visited) {
    return (int)
        problem.rules().wishes().stream()
            .filter(wish -> wish instanceof Must && visited.contains(wish.place()))
            .count();
  }

  private void chooseStay(int night) {
    if (night == problem.days().size()) {
      extend(new ArrayList<>(), 0);
      return;
    }
    int choices = Math.max(1, problem.days().get(night).stays().size());
    for (int stay = 0; stay < choices; stay++) {
      stays.add(stay);
      chooseStay(night + 1);
      stays.removeLast();
    }
  }

  /** Tries every way to go on with a tour, and every next day. */
  private void extend(List<Integer> tour, int day) {
    if (fits(tour, day)) {
      tours.add(List.copyOf(tour));
      if (day + 1 == problem.days().size()) judge();
      else extend(new ArrayList<>(), day + 1);
      tours.removeLast();
    }
    for (int place = 0; place < problem.places().size(); place++) {
      if (tour.contains(place) || isVisited(place) || windows(place, day).isEmpty()) continue;
      tour.add(place);
      extend(tour, day);
      tour.removeLast();
    }
  }

  private boolean isVisited(int place) {
    return tours.stream().anyMatch(tour -> tour.contains(place));
  }

  private List<Window> windows(int place, int day) {
    return problem.places().get(place).windows().get(day);
  }

  private boolean fits(List<Integer> tour, int day) {
    if (tour.isEmpty() || problem.days().get(day).lunch() == null) return fits(tour, day, -1);
    return IntStream.rangeClosed(0, tour.size()).anyMatch(lunch -> fits(tour, day, lunch));
  }

  /** Whether it can be walked with lunch after so many stops; an empty one always. */
  private boolean fits(List<Integer> tour, int day, int lunchAfter) {
    if (tour.isEmpty()) return true;
    var of = problem.days().get(day);
    int now = of.earliest();
    int location = start(day);
    int since = 0;
    for (int at = 0; at <= tour.size(); at++) {
      boolean isEnd = at == tour.size();
      int to = isEnd ? end(day) : problem.places().get(tour.get(at)).location();
      int way = time(location, to) + (at == 0 || isEnd ? 0 : problem.rules().rest());
      if (lunchAfter == at && of.lunch() != null) {
        var begins = of.lunch().begins();
        if (now > begins.to()) return false;
        now = Math.max(now + way, begins.from()) + of.lunch().length();
      } else {
        now += way;
      }
      if (isEnd) return now <= of.latest();
      now = opening(tour.get(at), day, now);
      if (now > of.latest()) return false;
      boolean goesOn = at > 0 && isSameCommunity(tour.get(at - 1), tour.get(at));
      if (!goesOn) since = now;
      now += problem.places().get(tour.get(at)).length();
      boolean willGoOn = at + 1 < tour.size() && isSameCommunity(tour.get(at), tour.get(at + 1));
      if (!willGoOn) now = Math.max(now, since + minimum(tour.get(at)));
      location = to;
    }
    return true;
  }

  private int opening(int place, int day, int arrival) {
    return windows(place, day).stream()
        .map(window -> pinned(place, day, window))
        .filter(window -> window.to() >= arrival && window.from() <= window.to())
        .mapToInt(window -> Math.max(window.from(), arrival))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private Window pinned(int place, int day, Window window) {
    for (var wish : problem.rules().wishes()) {
      if (wish.place() != place || !(wish instanceof Must must)) continue;
      if (must.day() != null && must.day() != day) return new Window(1, 0);
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

  private int start(int day) {
    if (day == 0 || problem.days().get(day - 1).stays().isEmpty()) {
      return problem.days().get(day).start();
    }
    return end(day - 1);
  }

  private int end(int day) {
    var of = problem.days().get(day);
    return of.stays().isEmpty() ? of.end() : of.stays().get(stays.get(day)).location();
  }

  private void judge() {
    var visited = tours.stream().flatMap(List::stream).toList();
    if (breaksRules(visited) || isTooDear(visited)) return;
    long score = visited.stream().mapToLong(place -> problem.places().get(place).score()).sum();
    score += chosenStays().stream().mapToLong(Stay::score).sum();
    Set<Integer> set = new HashSet<>(visited);
    var found = new Best(musts(problem, visited), 100 * score + Referee.fairness(problem, set));
    if (found.compareTo(best) > 0) best = found;
  }

  private boolean breaksRules(List<Integer> visited) {
    var rules = problem.rules();
    return rules.wishes().stream()
            .anyMatch(wish -> wish instanceof MustNot && visited.contains(wish.place()))
        || rules.limits().stream()
            .anyMatch(
                limit -> visited.stream().filter(limit.places()::contains).count() > limit.most())
        || rules.orders().stream()
            .anyMatch(
                order ->
                    visited.contains(order.first())
                        && visited.contains(order.then())
                        && visited.indexOf(order.first()) > visited.indexOf(order.then()));
  }

  private boolean isTooDear(List<Integer> visited) {
    long places = visited.stream().mapToLong(place -> problem.places().get(place).cost()).sum();
    long nights = chosenStays().stream().mapToLong(Stay::cost).sum();
    return places + nights > problem.rules().budget();
  }

  private List<Stay> chosenStays() {
    return IntStream.range(0, problem.days().size())
        .filter(day -> !problem.days().get(day).stays().isEmpty())
        .mapToObj(day -> problem.days().get(day).stays().get(stays.get(day)))
        .toList();
  }

  private int time(int from, int to) {
    return problem.travel().times()[from * problem.travel().locations() + to];
  }
}
