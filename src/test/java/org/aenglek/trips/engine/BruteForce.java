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
      if (tour.contains(place) || isVisited(place) || isClosed(place, day)) continue;
      tour.add(place);
      extend(tour, day);
      tour.removeLast();
    }
  }

  private boolean isVisited(int place) {
    return tours.stream().anyMatch(tour -> tour.contains(place));
  }

  private boolean isClosed(int place, int day) {
    return problem.places().get(place).windows().get(day).isEmpty();
  }

  /** A day without stops always does. */
  private boolean fits(List<Integer> tour, int day) {
    return tour.isEmpty() || Walk.between(problem, day, start(day), end(day)).fits(tour);
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
    if (breaksRules(problem, visited) || isTooDear(visited)) return;
    long score = visited.stream().mapToLong(place -> problem.places().get(place).score()).sum();
    score += chosenStays().stream().mapToLong(Stay::score).sum();
    Set<Integer> set = new HashSet<>(visited);
    var found = new Best(musts(problem, visited), 100 * score + Referee.fairness(problem, set));
    if (found.compareTo(best) > 0) best = found;
  }

  static boolean breaksRules(Problem problem, List<Integer> visited) {
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
}
