package org.aenglek.trips.engine;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tours of single days of good drafts and puts them together anew, so that a good day is
 * not lost because the other days of its draft were bad.
 *
 * <p>It knows neither orders nor a choice of nights.
 */
final class Shelf {
  /** So many tours are kept of each day. */
  private static final int MOST = 120;

  /** So many are tried before it gives up. */
  private static final int MOST_TRIED = 200_000;

  private final Ground ground;
  private final List<List<Kept>> kept;

  /** What is had and spent even on empty days. */
  private final long valueBefore;

  private final long moneyBefore;
  private final boolean[] isIn;

  /** By community, the best score of the tours chosen; -1 if there is none. */
  private final int[] best;

  private final int[] counted;
  private final Kept[] chosen;

  /** By day, the most that the tours from then on can gain. */
  private final long[] mostFrom;

  private long bar;
  private int tried;
  private int @Nullable [][] found;

  /** With a draft whose days are empty. */
  Shelf(Draft empty) {
    this.ground = empty.ground;
    this.kept = Stream.<List<Kept>>generate(ArrayList::new).limit(ground.days).toList();
    this.valueBefore = empty.value;
    this.moneyBefore = empty.money;
    this.isIn = new boolean[ground.places];
    this.best = new int[ground.members.length];
    this.counted = new int[ground.rules().limits().size()];
    this.chosen = new Kept[ground.days];
    this.mostFrom = new long[ground.days + 1];
  }

  /** A day's stops, what they gain alone and the value of the best draft that had them. */
  private static final class Kept {
    final int[] stops;
    final long set;
    final long gain;
    final long cost;
    long worth;

    Kept(int[] stops, long set, long gain, long cost, long worth) {
      this.stops = stops;
      this.set = set;
      this.gain = gain;
      this.cost = cost;
      this.worth = worth;
    }
  }

  /** Keeps the tours of a draft, instead of those of the worst ones. */
  void keep(Draft draft) {
    for (int day = 0; day < ground.days; day++) keep(draft.courses[day], draft.value);
  }

  private void keep(Course course, long worth) {
    var tours = kept.get(course.day);
    long set = set(course);
    int worst = 0;
    for (int at = 0; at < tours.size(); at++) {
      var tour = tours.get(at);
      if (tour.set == set) {
        tour.worth = Math.max(tour.worth, worth);
        return;
      }
      if (tour.worth < tours.get(worst).worth) worst = at;
    }
    if (tours.size() < MOST) tours.add(tour(course, set, worth));
    else if (tours.get(worst).worth < worth) tours.set(worst, tour(course, set, worth));
  }

  /** A number that the same stops have in any order, and others hardly ever. */
  private static long set(Course course) {
    long set = 0;
    for (int position = 1; position <= course.size; position++) {
      set += Dice.mix(course.node[position] + 1L);
    }
    return set;
  }

  private Kept tour(Course course, long set, long worth) {
    Arrays.fill(best, -1);
    long gain = 0;
    long cost = 0;
    var stops = course.stops();
    for (int place : stops) {
      gain += enter(place);
      cost += ground.cost[place];
    }
    return new Kept(stops, set, gain, cost, worth);
  }

  /** Has the place's community know its score; what the place gains. */
  private long enter(int place) {
    int community = ground.community[place];
    if (community == Place.ALONE) return ground.gain[place];
    long gain = ground.gain[place] + Sharing.change(ground, place, best[community]);
    best[community] = Math.max(best[community], ground.problem.places().get(place).score());
    return gain;
  }

  /** The stops by day of the tours that together are worth most, if that is more than so much. */
  int @Nullable [][] assemble(long value) {
    bar = value - valueBefore;
    tried = 0;
    found = null;
    Arrays.fill(best, -1);
    for (int day = ground.days - 1; day >= 0; day--) {
      var tours = kept.get(day);
      if (tours.isEmpty()) return null;
      tours.sort(comparingLong(tour -> -tour.gain));
      mostFrom[day] = mostFrom[day + 1] + tours.getFirst().gain;
    }
    choose(0, 0, moneyBefore);
    return found;
  }

  private void choose(int day, long gain, long money) {
    if (day == ground.days) {
      bar = gain;
      found = Arrays.stream(chosen).map(tour -> tour.stops).toArray(int[][]::new);
      return;
    }
    for (var tour : kept.get(day)) {
      boolean isHopeless = gain + tour.gain + mostFrom[day + 1] <= bar;
      if (isHopeless || ++tried > MOST_TRIED) return;
      boolean isTooDear = tour.cost > 0 && money + tour.cost > ground.rules().budget();
      if (!isTooDear && isOut(tour.stops)) tryOut(day, tour, gain, money + tour.cost);
    }
  }

  private boolean isOut(int[] stops) {
    for (int place : stops) if (isIn[place]) return false;
    return true;
  }

  private void tryOut(int day, Kept tour, long gain, long money) {
    var stops = tour.stops;
    var before = new int[stops.length];
    for (int at = 0; at < stops.length; at++) {
      before[at] = bestOf(stops[at]);
      gain += enter(stops[at]);
      count(stops[at], 1);
    }
    chosen[day] = tour;
    if (keepsLimits() && gain + mostFrom[day + 1] > bar) choose(day + 1, gain, money);
    for (int at = stops.length - 1; at >= 0; at--) {
      count(stops[at], -1);
      if (ground.community[stops[at]] != Place.ALONE)
        best[ground.community[stops[at]]] = before[at];
    }
  }

  private int bestOf(int place) {
    return ground.community[place] == Place.ALONE ? -1 : best[ground.community[place]];
  }

  private void count(int place, int sign) {
    isIn[place] = sign > 0;
    for (int limit : ground.limits[place]) counted[limit] += sign;
  }

  private boolean keepsLimits() {
    for (int limit = 0; limit < counted.length; limit++) {
      if (counted[limit] > ground.rules().limits().get(limit).most()) return false;
    }
    return true;
  }
}
