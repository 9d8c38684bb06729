package org.aenglek.rota;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A village's year on one rota, drawn by a seed, with books of its own: what each household was
 * given and lost since it was last away. It reads the tallies only where a spell begins.
 */
final class YearOfTurns {
  private static final int DAYS = 365;
  private static final int MOST_HOUSEHOLDS = 9;
  private static final int FEWEST_TURNS = 10;
  private static final long BAHT = 100;

  private final Random random;
  private final boolean countsMoney;
  private final boolean isPlain;
  private final Tallies tallies = new Tallies(0, Map.of());
  private final List<UUID> homes = new ArrayList<>();
  private final Map<UUID, Integer> awayUntil = new HashMap<>();
  private final Map<UUID, Integer> lastTurn = new HashMap<>();
  private final Map<UUID, Book> books = new LinkedHashMap<>();
  private final List<Given> given = new ArrayList<>();
  private long largest;
  private int day;
  private int turns;

  /** A turn that was given, and what it counts. */
  private record Given(UUID household, long weight) {}

  /** What somebody who was able all the time knows since that time began. */
  private static final class Book {
    final Map<UUID, Long> counted = new HashMap<>();
    long lost;
    long surplus;
  }

  /**
   * @param isPlain nothing is called off, asked for or turns out otherwise than expected
   */
  YearOfTurns(long seed, boolean countsMoney, boolean isPlain) {
    this.random = new Random(seed);
    this.countsMoney = countsMoney;
    this.isPlain = isPlain;
    for (int i = 0; i < 3; i++) join();
  }

  /** How far the worst household fell behind beyond what is promised; not above zero. */
  long live() {
    long worst = Long.MIN_VALUE;
    for (day = 0; day < DAYS; day++) {
      happen();
      worst = Math.max(worst, worst());
    }
    return worst;
  }

  private void happen() {
    if (chance(2) && homes.size() < MOST_HOUSEHOLDS) join();
    if (chance(8)) awayUntil.put(any(homes), day + 5 + random.nextInt(30));
    int visits = random.nextInt(4);
    for (int i = 0; i < visits; i++) book();
    if (given.size() < FEWEST_TURNS) return;
    if (chance(10)) pass();
    if (chance(10)) swap();
    if (isPlain) return;
    if (chance(15)) change(draw(), 0);
    if (chance(20)) change(draw(), weight());
  }

  private void join() {
    var home = new UUID(random.nextLong(), random.nextLong());
    homes.add(home);
    tallies.join(home);
    books.values().forEach(book -> book.counted.put(home, tallies.of(home)));
    books.put(home, new Book());
    begin(home);
  }

  /** From now on that household is able; or it did something by its own will. */
  private void begin(UUID home) {
    books.get(home).counted.putAll(tallies.all());
  }

  private void book() {
    var able = able(Set.of());
    if (able.isEmpty()) return;
    boolean isAsked = !isPlain && chance(10);
    give(isAsked ? any(able) : tallies.least(able).orElseThrow(), weight(), able, isAsked);
  }

  private void give(UUID home, long weight, List<UUID> able, boolean isAsked) {
    tallies.give(home, weight, able);
    given.add(new Given(home, weight));
    lastTurn.put(home, ++turns);
    count(home, weight);
    largest = Math.max(largest, weight);
    var book = books.get(home);
    book.lost = Math.max(0, book.lost - weight);
    book.surplus = isAsked ? book.surplus + weight : 0;
    homes.stream().filter(one -> !able.contains(one)).forEach(this::begin);
  }

  private void pass() {
    var turn = draw();
    var able = able(Set.of(turn.household()));
    if (able.isEmpty()) return;
    if (chance(50)) {
      tallies.giveUp(turn.household(), turn.weight());
      count(turn.household(), -turn.weight());
    }
    give(tallies.least(able).orElseThrow(), turn.weight(), able, false);
    begin(turn.household());
  }

  private void swap() {
    var turn = draw();
    var other = draw();
    if (turn.household().equals(other.household())) return;
    tallies.exchange(turn.household(), turn.weight(), other.household(), other.weight());
    take(turn.household(), other.weight() - turn.weight());
    take(other.household(), turn.weight() - other.weight());
    begin(turn.household());
    begin(other.household());
  }

  private void take(UUID home, long more) {
    count(home, more);
    books.get(home).surplus += Math.max(0, more);
  }

  private void change(Given turn, long weight) {
    long by = weight - turn.weight();
    tallies.change(turn.household(), by);
    count(turn.household(), by);
    books.get(turn.household()).lost += Math.max(0, -by);
    books.get(turn.household()).surplus += Math.max(0, by);
  }

  private void count(UUID home, long more) {
    for (var book : books.values()) book.counted.merge(home, more, Long::sum);
  }

  private long worst() {
    long worst = Long.MIN_VALUE;
    for (var home : homes) {
      var own = books.get(home);
      for (var other : homes) {
        long behind = own.counted.get(other) - own.counted.get(home);
        long promised = largest + books.get(other).surplus + own.lost;
        worst = Math.max(worst, behind - promised);
      }
    }
    return worst;
  }

  /** The longest without a turn first. */
  private List<UUID> able(Set<UUID> passed) {
    var able = new ArrayList<UUID>();
    for (var home : homes) {
      boolean isThere = awayUntil.getOrDefault(home, 0) <= day;
      if (isThere && !passed.contains(home) && !chance(10)) able.add(home);
    }
    Collections.sort(able, Comparator.comparing(h -> lastTurn.getOrDefault(h, 0)));
    return able;
  }

  private Given draw() {
    return given.remove(random.nextInt(given.size()));
  }

  private long weight() {
    return countsMoney ? BAHT * 50 * (1 + random.nextInt(40)) : 1;
  }

  private UUID any(List<UUID> some) {
    return some.get(random.nextInt(some.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
