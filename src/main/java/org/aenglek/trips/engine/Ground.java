package org.aenglek.trips.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A problem laid out in flat arrays for the search. Its nodes are the places by their index, then
 * the locations where days start and end.
 */
final class Ground {
  final Problem problem;
  final Wishes wishes;
  final Openings openings;
  final int places;
  final int days;
  final int nodes;

  /** From a to b at {@code a * nodes + b}, with the rest between two stops. */
  final int[] out;

  /** The same the other way about: to b from a at {@code b * nodes + a}. */
  final int[] in;

  final int[] score;
  final int[] length;
  final long[] cost;

  /** By place: a stop there with the shortest ways to it and on. */
  final int[] leastTime;

  final int[] community;

  /** By place: how long its community wants one to be there at least, 0 for none. */
  final int[] minimum;

  /** By node: its community if that has a minimum, else {@link Place#ALONE}. */
  final int[] visit;

  /** By community. */
  final int[] rarity;

  final int fairness;
  final long budget;

  /** By place, in hundredths: its score, more than all scores together if it must be in. */
  final long[] gain;

  /** More than all that can be gained by scores. */
  final long must;

  /** The plan to repair: the places of its days. */
  final List<List<Integer>> before;

  /** By place, its day in the plan to repair, or {@link Draft#OUT}. */
  final int[] keepDay;

  /** What is gained by each place that is kept, and once more if it is on its day. */
  final long kept;

  /** By place: which limits count it. */
  final int[][] limits;

  /** By place: which orders name it. */
  final int[][] orders;

  /** By community: its places. */
  final int[][] members;

  /** Places that can be visited on some day as far as wishes, hours and scores go. */
  final int[] candidates;

  final boolean hasMinimum;
  final boolean hasOrders;

  /** Whether what is taken out on one day can make room on another, but for the place itself. */
  final boolean tiesDays;

  /** Whether a day's stops can be worth more, or less, on another day. */
  final boolean daysDiffer;

  private final int[] endpointLocations;

  Ground(Problem problem) {
    this(problem, List.of());
  }

  /** With the places of each day of a plan that is to be repaired. */
  Ground(Problem problem, List<List<Integer>> before) {
    this.problem = problem;
    this.wishes = new Wishes(problem);
    this.openings = Openings.of(problem, wishes);
    this.places = problem.places().size();
    this.days = problem.days().size();
    this.endpointLocations = endpointLocations(problem);
    this.nodes = places + endpointLocations.length;
    this.out = travelTimes();
    this.in = turned(out);
    this.score = problem.places().stream().mapToInt(Place::score).toArray();
    this.length = problem.places().stream().mapToInt(Place::length).toArray();
    this.leastTime = IntStream.range(0, places).map(this::leastTimeAt).toArray();
    this.cost = problem.places().stream().mapToLong(Place::cost).toArray();
    this.community = problem.places().stream().mapToInt(Place::community).toArray();
    this.minimum = IntStream.range(0, places).map(this::minimumAt).toArray();
    this.visit = IntStream.range(0, nodes).map(this::visitAt).toArray();
    this.rarity = rules().communities().stream().mapToInt(Community::rarity).toArray();
    this.fairness = rules().fairness();
    this.budget = rules().budget();
    this.before = before;
    this.keepDay = keepDays(before);
    this.kept = before.isEmpty() ? 0 : 100 * scores() + 1;
    this.must = 100 * scores() + 2 * kept * places + 1;
    this.gain = IntStream.range(0, places).mapToLong(this::gainAt).toArray();
    this.limits = limitsByPlace();
    this.orders = ordersByPlace();
    this.members = members();
    this.candidates = IntStream.range(0, places).filter(this::isCandidate).toArray();
    this.hasMinimum = Arrays.stream(minimum).anyMatch(least -> least > 0);
    this.tiesDays =
        rules().budget() < Rules.UNLIMITED
            || !rules().limits().isEmpty()
            || !rules().orders().isEmpty()
            || rules().fairness() > 0;
    this.hasOrders = !problem.rules().orders().isEmpty();
    this.daysDiffer =
        isSeveral(problem.days())
            || problem.places().stream().anyMatch(place -> isSeveral(place.windows()));
  }

  private static boolean isSeveral(List<?> ofEachDay) {
    return ofEachDay.stream().distinct().count() > 1;
  }

  Rules rules() {
    return problem.rules();
  }

  Day day(int index) {
    return problem.days().get(index);
  }

  /** The node of a location where days start or end. */
  int endpoint(int location) {
    return places + Arrays.binarySearch(endpointLocations, location);
  }

  int location(int node) {
    return node < places ? problem.places().get(node).location() : endpointLocations[node - places];
  }

  /** The way alone, without rest. */
  int travel(int from, int to) {
    return problem.travel().time(location(from), location(to));
  }

  private static int[] endpointLocations(Problem problem) {
    return problem.days().stream()
        .flatMapToInt(
            day ->
                IntStream.concat(
                    IntStream.of(day.start(), day.end()),
                    day.stays().stream().mapToInt(Stay::location)))
        .sorted()
        .distinct()
        .toArray();
  }

  private int[] travelTimes() {
    var times = new int[nodes * nodes];
    int rest = rules().rest();
    for (int from = 0; from < nodes; from++) {
      for (int to = 0; to < nodes; to++) {
        boolean betweenStops = from < places && to < places;
        times[from * nodes + to] = travel(from, to) + (betweenStops ? rest : 0);
      }
    }
    return times;
  }

  /** The same array where every way back takes as long: half as much for the processor to hold. */
  private int[] turned(int[] times) {
    var turned = new int[times.length];
    for (int from = 0; from < nodes; from++) {
      for (int to = 0; to < nodes; to++) turned[to * nodes + from] = times[from * nodes + to];
    }
    return Arrays.equals(turned, times) ? times : turned;
  }

  private int leastTimeAt(int place) {
    int to = Travel.NEVER;
    int on = Travel.NEVER;
    for (int other = 0; other < nodes; other++) {
      if (other == place) continue;
      to = Math.min(to, in[place * nodes + other]);
      on = Math.min(on, out[place * nodes + other]);
    }
    return to + length[place] + on;
  }

  private int minimumAt(int place) {
    return community[place] == Place.ALONE
        ? 0
        : rules().communities().get(community[place]).minimum();
  }

  private int visitAt(int node) {
    return node < places && minimum[node] > 0 ? community[node] : Place.ALONE;
  }

  private long scores() {
    long places = problem.places().stream().mapToLong(Place::score).sum();
    long rarities = rules().communities().stream().mapToLong(Community::rarity).sum();
    long stays =
        problem.days().stream().flatMap(day -> day.stays().stream()).mapToLong(Stay::score).sum();
    return places + rarities + stays;
  }

  private long gainAt(int place) {
    return 100L * problem.places().get(place).score()
        + (wishes.isMust(place) ? must : 0)
        + (keepDay[place] != Draft.OUT ? kept : 0);
  }

  private int[] keepDays(List<List<Integer>> before) {
    var keep = new int[places];
    Arrays.fill(keep, Draft.OUT);
    for (int day = 0; day < Math.min(days, before.size()); day++) {
      for (int place : before.get(day)) keep[place] = day;
    }
    return keep;
  }

  /** What a place gains by being on that day of all. */
  long onDay(int place, int day) {
    return keepDay[place] == day ? kept : 0;
  }

  /** What it counts for in the search alone. */
  long extra(int place, int day) {
    return gain[place] + onDay(place, day) - 100L * problem.places().get(place).score();
  }

  private int[][] limitsByPlace() {
    var byPlace = lists(places);
    var limits = rules().limits();
    for (int limit = 0; limit < limits.size(); limit++) {
      for (int place : limits.get(limit).places().stream().distinct().toList()) {
        byPlace.get(place).add(limit);
      }
    }
    return arrays(byPlace);
  }

  private int[][] ordersByPlace() {
    var byPlace = lists(places);
    var orders = rules().orders();
    for (int order = 0; order < orders.size(); order++) {
      byPlace.get(orders.get(order).first()).add(order);
      byPlace.get(orders.get(order).then()).add(order);
    }
    return arrays(byPlace);
  }

  private int[][] members() {
    var members = lists(rules().communities().size());
    for (int place = 0; place < places; place++) {
      if (community[place] != Place.ALONE) members.get(community[place]).add(place);
    }
    return arrays(members);
  }

  private static List<List<Integer>> lists(int count) {
    return IntStream.range(0, count).<List<Integer>>mapToObj(one -> new ArrayList<>(0)).toList();
  }

  private static int[][] arrays(List<List<Integer>> lists) {
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private boolean isCandidate(int place) {
    boolean isRare = community[place] != Place.ALONE && rules().fairness() > 0;
    return (gain[place] > 0 || isRare)
        && !wishes.isMustNot(place)
        && IntStream.range(0, days).anyMatch(day -> !openings.isClosed(day, place));
  }
}
