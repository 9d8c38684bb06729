package org.aenglek.trips.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.trips.engine.Wish.Must;
import org.aenglek.trips.engine.Wish.MustNot;

/** Problems made up from a seed. */
public final class Samples {
  private final Random random;
  private final int places;
  private final int days;

  private Samples(long seed, int places, int days) {
    this.random = new Random(seed);
    this.places = places;
    this.days = days;
  }

  /** Half a dozen places and every rule there is, each with even chances. */
  static Problem small(long seed) {
    var random = new Random(seed);
    return new Samples(seed, 4 + random.nextInt(3), 1 + random.nextInt(2)).smallProblem();
  }

  /**
   * A real-shaped trip: minutes, villages of some ten places spread over a province, morning and
   * afternoon openings, one weekly day off, lunch, a budget, and fairness on.
   */
  public static Problem trip(long seed, int places, int days) {
    return new Samples(seed, places, days).tripProblem();
  }

  /** An orienteering problem as the literature has it: one window for each place, and no rules. */
  public static Problem orienteering(long seed, int places, int tours) {
    return new Samples(seed, places, tours).orienteeringProblem();
  }

  private Problem orienteeringProblem() {
    var day = new Day(places, places, 0, 1_000);
    return new Problem(
        IntStream.range(0, places).mapToObj(this::orienteeringPlace).toList(),
        Collections.nCopies(days, day),
        travel(places + 1, 200),
        Rules.NONE);
  }

  private Place orienteeringPlace(int location) {
    int opens = random.nextInt(800);
    var windows = Collections.nCopies(days, List.of(new Window(opens, opens + 150)));
    return new Place(location, 1 + random.nextInt(40), 10, 0, Place.ALONE, windows);
  }

  private Problem smallProblem() {
    var travel = travel(places + 3, 20);
    return new Problem(
        IntStream.range(0, places).mapToObj(this::smallPlace).toList(),
        Stream.generate(this::smallDay).limit(days).toList(),
        travel,
        smallRules());
  }

  /** Ways there and back differ, and a detour can be shorter. */
  private Travel travel(int locations, int width) {
    int[] east = random.ints(locations, 0, width).toArray();
    int[] north = random.ints(locations, 0, width).toArray();
    var times = new int[locations * locations];
    for (int from = 0; from < locations; from++) {
      for (int to = 0; to < locations; to++) {
        double distance = Math.hypot(east[from] - east[to], north[from] - north[to]);
        if (from != to) times[from * locations + to] = (int) distance + random.nextInt(4);
      }
    }
    return new Travel(locations, times);
  }

  private Place smallPlace(int location) {
    return new Place(
        location,
        1 + random.nextInt(20),
        random.nextInt(12),
        random.nextInt(10),
        random.nextInt(4) - 1,
        Stream.generate(this::smallWindows).limit(days).toList());
  }

  private List<Window> smallWindows() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(window -> random.nextInt(80))
        .map(from -> new Window(from, from + random.nextInt(25)))
        .toList();
  }

  private Day smallDay() {
    int earliest = random.nextInt(10);
    var begins = new Window(25 + random.nextInt(10), 40 + random.nextInt(15));
    var lunch = random.nextBoolean() ? new Lunch(begins, random.nextInt(10)) : null;
    List<Stay> stays = random.nextBoolean() ? List.of() : List.of(smallStay(), smallStay());
    return new Day(
        places, places + random.nextInt(2), earliest, 50 + random.nextInt(40), lunch, stays);
  }

  private Stay smallStay() {
    return new Stay(places + random.nextInt(3), random.nextInt(6), random.nextInt(5));
  }

  private Rules smallRules() {
    var communities =
        Stream.generate(() -> new Community(random.nextInt(3) * 6, random.nextInt(8)))
            .limit(3)
            .toList();
    return new Rules(
        random.nextInt(3),
        random.nextBoolean() ? Rules.UNLIMITED : 15 + random.nextInt(20),
        random.nextBoolean() ? 0 : 10 * random.nextInt(11),
        communities,
        sometimes(new AtMost(random.nextInt(3), some(3))),
        sometimes(new Before(random.nextInt(places), random.nextInt(places))).stream()
            .filter(order -> order.first() != order.then())
            .toList(),
        smallWishes());
  }

  private List<Wish> smallWishes() {
    var chosen = some(2);
    var wishes = new ArrayList<Wish>(sometimes(new MustNot(chosen.get(0))));
    Integer day = random.nextBoolean() ? null : random.nextInt(days);
    var window = random.nextBoolean() ? null : new Window(10, 10 + random.nextInt(50));
    wishes.addAll(sometimes(new Must(chosen.get(1), day, window)));
    return wishes;
  }

  private List<Integer> some(int count) {
    var all = new ArrayList<>(IntStream.range(0, places).boxed().toList());
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, count));
  }

  private <T> List<T> sometimes(T one) {
    return random.nextBoolean() ? List.of(one) : List.of();
  }

  private static final int VILLAGE = 10;

  private Problem tripProblem() {
    int villages = Math.max(1, places / VILLAGE);
    var points = new double[places + 1][];
    var centres = Stream.generate(() -> point(90, 90, 0)).limit(villages).toList();
    for (int place = 0; place < places; place++) {
      var centre = centres.get(place % villages);
      points[place] = point(2, centre[0], centre[1]);
    }
    points[places] = new double[] {45, 45};
    var communities =
        Stream.generate(() -> new Community(40, random.nextInt(30))).limit(villages).toList();
    var markets = IntStream.range(0, places).filter(place -> place % 7 == 0).boxed().toList();
    var lunch = new Lunch(new Window(11 * 60, 13 * 60 + 30), 60);
    var day = new Day(places, places, 8 * 60, 18 * 60, lunch, List.of());
    return new Problem(
        IntStream.range(0, places).mapToObj(place -> tripPlace(place, villages)).toList(),
        Collections.nCopies(days, day),
        minutes(points),
        new Rules(
            5, 400_000, 40, communities, List.of(new AtMost(2, markets)), List.of(), List.of()));
  }

  private double[] point(double width, double east, double north) {
    if (north == 0) return new double[] {random.nextDouble() * width, random.nextDouble() * width};
    return new double[] {
      east + random.nextDouble() * width - width / 2,
      north + random.nextDouble() * width - width / 2
    };
  }

  /** In kilometres, at 45 km/h by winding roads, and four minutes to set out and to park. */
  private Travel minutes(double[][] points) {
    int locations = points.length;
    var times = new int[locations * locations];
    for (int from = 0; from < locations; from++) {
      for (int to = 0; to < locations; to++) {
        double km =
            Math.hypot(points[from][0] - points[to][0], points[from][1] - points[to][1]) * 1.3;
        if (from != to) times[from * locations + to] = 4 + (int) (km / 45 * 60) + random.nextInt(3);
      }
    }
    return new Travel(locations, times);
  }

  private Place tripPlace(int index, int villages) {
    int closed = random.nextInt(7);
    var windows =
        IntStream.range(0, days)
            .mapToObj(day -> day % 7 == closed ? List.<Window>of() : tripWindows())
            .toList();
    int length = 20 + 10 * random.nextInt(8);
    return new Place(
        index,
        5 + random.nextInt(46),
        length,
        5_000L * random.nextInt(8),
        index % villages,
        windows);
  }

  private List<Window> tripWindows() {
    int opens = 8 * 60 + 30 * random.nextInt(4);
    return random.nextInt(3) == 0
        ? List.of(new Window(opens, 17 * 60))
        : List.of(new Window(opens, 11 * 60 + 30), new Window(13 * 60, 16 * 60));
  }
}
