package org.aenglek.trips.engine;

import java.util.stream.IntStream;

/** Takes strings of neighbouring stops out of the days around a place. */
final class Ruin {
  static double AGAIN = Double.parseDouble(System.getProperty("again", "1"));
  static int STRINGS = Integer.getInteger("strings", 3);
  static int MAXLEN = Integer.getInteger("maxlen", 10);
  static double AVG = Double.parseDouble(System.getProperty("avg", "6"));

  private static final int NEIGHBOURS = Integer.getInteger("neigh", 60);

  private final Draft draft;
  private final Dice dice;
  private final int[][] neighbours;
  final boolean[] near;

  /** Days whose night can be spent at more than one place. */
  private final int[] nights;

  Ruin(Draft draft, Dice dice) {
    this.draft = draft;
    this.dice = dice;
    this.near = new boolean[draft.ground.places];
    this.neighbours = neighbours(draft.ground);
    this.nights =
        IntStream.range(0, draft.ground.days)
            .filter(day -> draft.ground.day(day).stays().size() > 1)
            .toArray();
  }

  private static int[][] neighbours(Ground ground) {
    var neighbours = new int[ground.places][];
    for (int place : ground.candidates) {
      long[] near = new long[ground.candidates.length];
      for (int at = 0; at < near.length; at++) {
        int other = ground.candidates[at];
        long distance =
            (long) ground.out[place * ground.nodes + other]
                + ground.in[place * ground.nodes + other];
        if (other == place) distance = -1;
        near[at] = (distance << 16) + other;
      }
      neighbours[place] =
          java.util.Arrays.stream(near)
              .sorted()
              .limit(NEIGHBOURS)
              .mapToInt(one -> (int) (one & 0xffff))
              .toArray();
    }
    return neighbours;
  }

  /** Marks the days it changes. */
  void strike(boolean[] changed) {
    if (nights.length > 0 && dice.chance(0.1)) moveNight(changed);
    int visited = draft.ground.candidates.length - draft.unvisitedCount;
    if (visited == 0) return;
    int total = 1 + dice.below(Math.min(visited, (int) (2 * AVG)));
    int strings = 1 + dice.below(Math.min(total, STRINGS));
    int stringMost = (total + strings - 1) / strings;
    int seed = draft.ground.candidates[dice.below(draft.ground.candidates.length)];
    java.util.Arrays.fill(near, false);
    for (int place : neighbours[seed]) near[place] = true;
    for (int place : neighbours[seed]) {
      if (strings == 0) return;
      if (!draft.isIn(place) || (changed[draft.dayOf[place]] && !dice.chance(AGAIN))) continue;
      strings--;
      cut(place, stringMost);
      changed[lastDay] = true;
    }
  }

  private int lastDay;

  boolean canMoveNights() {
    return nights.length > 0;
  }

  private void moveNight(boolean[] changed) {
    int day = nights[dice.below(nights.length)];
    var stays = draft.ground.day(day).stays();
    int stay = dice.below(stays.size());
    long costsMore = stays.get(stay).cost() - stays.get(draft.stays[day]).cost();
    if (costsMore > 0 && costsMore > draft.ground.rules().budget() - draft.money) return;
    draft.stay(day, stay);
    changed[day] = true;
    if (day + 1 < changed.length) changed[day + 1] = true;
  }

  private void cut(int place, int most) {
    int day = draft.dayOf[place];
    lastDay = day;
    var course = draft.courses[day];
    int length = Math.min(most, course.size);
    int position = draft.position(place);
    int first = Math.max(1, position - length + 1);
    int last = Math.min(position, course.size - length + 1);
    int from = first + dice.below(last - first + 1);
    if (length > 1 && length < course.size && dice.chance(0.5)) {
      int keep = 1;
      while (length + keep < course.size && dice.chance(0.5)) keep++;
      int total = length + keep;
      first = Math.max(1, position - total + 1);
      last = Math.min(position, course.size - total + 1);
      from = first + dice.below(last - first + 1);
      int hole = dice.below(length + 1);
      int removedRight = length - hole;
      draft.remove(day, from + hole + keep, from + hole + keep + removedRight);
      draft.remove(day, from, from + hole);
    } else {
      draft.remove(day, from, from + length);
    }
  }
}
