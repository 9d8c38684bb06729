package org.aenglek.trips.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.aenglek.trips.engine.Wish.Must;
import org.aenglek.trips.engine.Wish.MustNot;

/**
 * Says what is wrong with a plan. Knows the problem and the plan alone, and nothing of how the
 * engine reckons.
 */
final class Referee {
  private final Problem problem;
  private final Plan plan;
  private final List<String> faults = new ArrayList<>();

  private Referee(Problem problem, Plan plan) {
    this.problem = problem;
    this.plan = plan;
  }

  static Plan approved(Problem problem, Plan plan) {
    assertThat(faults(problem, plan)).as(plan.toString()).isEmpty();
    return plan;
  }

  static List<String> faults(Problem problem, Plan plan) {
    var referee = new Referee(problem, plan);
    referee.judge();
    return referee.faults;
  }

  private void judge() {
    must(plan.tours().size() == problem.days().size(), "a tour for each day");
    IntStream.range(0, plan.tours().size()).forEach(this::day);
    var visited = visited();
    must(new HashSet<>(visited).size() == visited.size(), "no place twice");
    limits(visited);
    orders(visited);
    wishes(new HashSet<>(visited));
    money(visited);
    points(visited);
  }

  private void must(boolean holds, String rule, Object... details) {
    if (!holds) faults.add(rule + " " + List.of(details));
  }

  private List<Integer> visited() {
    return plan.stops().map(Stop::place).toList();
  }

  private void day(int index) {
    var day = problem.days().get(index);
    var tour = plan.tours().get(index);
    ends(index, day, tour);
    must(tour.departure() >= day.earliest(), "not before the day's start", index);
    if (gaveWay(way -> way.equals(new Concession.DayTooShort(index, tooShort(day, tour))))) {
      must(tour.stops().isEmpty() && tooShort(day, tour) > 0, "too short a day is empty", index);
      return;
    }
    must(tour.finish() <= day.latest(), "not after the day's end", index);
    ways(index, tour);
    lunch(index, day, tour);
    communities(tour);
    for (var stop : tour.stops()) stop(index, stop);
  }

  private int tooShort(Day day, Tour tour) {
    return day.earliest() + time(tour.start(), tour.end()) - day.latest();
  }

  private void ends(int index, Day day, Tour tour) {
    boolean hasStay = tour.stay() != Tour.NO_STAY;
    must(hasStay == !day.stays().isEmpty(), "a stay where there are some", index);
    int end = hasStay ? day.stays().get(tour.stay()).location() : day.end();
    must(tour.end() == end, "ends at its stay", index);
    boolean hadStay = index > 0 && !problem.days().get(index - 1).stays().isEmpty();
    int start = hadStay ? plan.tours().get(index - 1).end() : day.start();
    must(tour.start() == start, "starts where the night was", index);
  }

  private void ways(int index, Tour tour) {
    int from = tour.start();
    int free = tour.departure();
    int rest = 0;
    for (int at = 0; at < tour.stops().size(); at++) {
      var stop = tour.stops().get(at);
      int to = problem.places().get(stop.place()).location();
      must(stop.travel() == time(from, to), "travel as given", index, at);
      must(stop.arrival() - free >= stop.travel() + rest + eaten(tour, at), "way", index, at);
      from = to;
      free = stop.end();
      rest = problem.rules().rest();
    }
    must(tour.travelToEnd() == time(from, tour.end()), "travel to the end as given", index);
    int last = tour.travelToEnd() + eaten(tour, tour.stops().size());
    must(tour.finish() - free >= last, "last way", index);
  }

  private static int eaten(Tour tour, int afterStops) {
    var lunch = tour.lunch();
    return lunch != null && lunch.afterStops() == afterStops ? lunch.to() - lunch.from() : 0;
  }

  private void stop(int index, Stop stop) {
    var place = problem.places().get(stop.place());
    must(stop.start() >= stop.arrival(), "starts after arrival", stop);
    must(stop.end() >= stop.start() + place.length(), "long enough", stop);
    must(
        place.windows().get(index).stream().anyMatch(window -> holds(window, stop.start())),
        "open",
        stop);
  }

  private static boolean holds(Window window, int time) {
    return window.from() <= time && time <= window.to();
  }

  private void lunch(int index, Day day, Tour tour) {
    var lunch = tour.lunch();
    boolean isDue = day.lunch() != null && !tour.stops().isEmpty();
    boolean lacks = gaveWay(way -> way.equals(new Concession.NoLunch(index)));
    must((lunch != null) == (isDue && !lacks), "lunch where it is due", index);
    if (lunch == null || day.lunch() == null) return;
    must(holds(day.lunch().begins(), lunch.from()), "lunch in time", index);
    must(lunch.to() - lunch.from() == day.lunch().length(), "all of lunch", index);
    int at = lunch.afterStops();
    int before = at == 0 ? tour.departure() : tour.stops().get(at - 1).end();
    boolean isLast = at == tour.stops().size();
    int after = isLast ? tour.finish() : tour.stops().get(at).arrival();
    must(before <= lunch.from() && lunch.to() <= after, "lunch on the way", index);
  }

  private void communities(Tour tour) {
    int since = 0;
    for (int at = 0; at < tour.stops().size(); at++) {
      if (at == 0 || community(tour, at) != community(tour, at - 1)) since = at;
      boolean isLast =
          at + 1 == tour.stops().size() || community(tour, at + 1) != community(tour, at);
      if (!isLast || community(tour, at) == Place.ALONE) continue;
      int there = tour.stops().get(at).end() - tour.stops().get(since).start();
      int minimum = problem.rules().communities().get(community(tour, at)).minimum();
      must(there >= minimum, "stays its minimum", tour.stops().get(at));
    }
  }

  private int community(Tour tour, int at) {
    return problem.places().get(tour.stops().get(at).place()).community();
  }

  private void limits(List<Integer> visited) {
    for (var limit : problem.rules().limits()) {
      long count = visited.stream().filter(limit.places()::contains).count();
      must(count <= limit.most(), "limit", limit);
    }
  }

  private void orders(List<Integer> visited) {
    for (var order : problem.rules().orders()) {
      boolean both = visited.contains(order.first()) && visited.contains(order.then());
      must(!both || visited.indexOf(order.first()) < visited.indexOf(order.then()), "order", order);
    }
  }

  private void wishes(Set<Integer> visited) {
    for (var wish : problem.rules().wishes()) {
      switch (wish) {
        case MustNot not -> must(!visited.contains(not.place()), "must not", not);
        case Must wanted -> wanted(wanted, visited);
      }
    }
  }

  private void wanted(Must wish, Set<Integer> visited) {
    var left = new Concession.MustLeftOut(wish.place());
    must(visited.contains(wish.place()) != gaveWay(left::equals), "must or says so", wish);
    for (int day = 0; day < plan.tours().size(); day++) {
      for (var stop : plan.tours().get(day).stops()) {
        if (stop.place() != wish.place()) continue;
        must(wish.day() == null || wish.day() == day, "on its day", wish);
        must(wish.window() == null || holds(wish.window(), stop.start()), "at its time", wish);
      }
    }
  }

  private boolean gaveWay(Predicate<Concession> way) {
    return plan.gaveWay().stream().anyMatch(way);
  }

  private void money(List<Integer> visited) {
    long places = visited.stream().mapToLong(place -> problem.places().get(place).cost()).sum();
    long stays = stays().stream().mapToLong(Stay::cost).sum();
    must(plan.cost() == places + stays, "cost");
    long over = places + stays - problem.rules().budget();
    must(over <= 0 || gaveWay(new Concession.StaysOverBudget(over)::equals), "budget", over);
  }

  private List<Stay> stays() {
    return IntStream.range(0, plan.tours().size())
        .filter(day -> plan.tours().get(day).stay() != Tour.NO_STAY)
        .mapToObj(day -> problem.days().get(day).stays().get(plan.tours().get(day).stay()))
        .toList();
  }

  private void points(List<Integer> visited) {
    long places = visited.stream().mapToLong(this::score).sum();
    long stays = stays().stream().mapToLong(Stay::score).sum();
    must(plan.score() == places + stays, "score");
    must(plan.value() == 100 * plan.score() + fairness(problem, new HashSet<>(visited)), "value");
  }

  private int score(int place) {
    return problem.places().get(place).score();
  }

  /** What fairness adds in hundredths, by the words of {@link Rules#fairness()}. */
  static long fairness(Problem problem, Set<Integer> visited) {
    long sum = 0;
    for (int index = 0; index < problem.rules().communities().size(); index++) {
      int community = index;
      var scores =
          visited.stream()
              .map(problem.places()::get)
              .filter(place -> place.community() == community)
              .mapToLong(Place::score)
              .sorted()
              .toArray();
      if (scores.length == 0) continue;
      sum += problem.rules().communities().get(community).rarity();
      for (int at = 0; at < scores.length - 1; at++) sum -= scores[at];
    }
    return sum * problem.rules().fairness();
  }

  private int time(int from, int to) {
    return problem.travel().times()[from * problem.travel().locations() + to];
  }
}
