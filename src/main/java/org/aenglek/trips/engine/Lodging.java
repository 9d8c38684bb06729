package org.aenglek.trips.engine;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.stream.IntStream;

/** Finds where to spend the nights before any place is chosen. */
final class Lodging {
  private final Draft draft;

  private Lodging(Draft draft) {
    this.draft = draft;
  }

  static void spendNights(Draft draft) {
    var lodging = new Lodging(draft);
    for (int day = 0; day < draft.courses.length; day++) {
      if (!lodging.stays(day).isEmpty()) lodging.spendNight(day);
    }
  }

  /** Where the ways are shortest, among those that leave money for the other nights. */
  private void spendNight(int day) {
    var stays = stays(day);
    long left = draft.ground.rules().budget() - draft.money - cheapestAfter(day);
    int chosen =
        IntStream.range(0, stays.size())
            .boxed()
            .min(
                comparingLong((Integer stay) -> Math.max(0, stays.get(stay).cost() - left))
                    .thenComparingLong(stay -> ways(day, stays.get(stay).location())))
            .orElseThrow();
    draft.stay(day, chosen);
  }

  private long cheapestAfter(int day) {
    return IntStream.range(day + 1, draft.courses.length)
        .mapToObj(this::stays)
        .filter(stays -> !stays.isEmpty())
        .mapToLong(stays -> stays.stream().mapToLong(Stay::cost).min().orElse(0))
        .sum();
  }

  private long ways(int day, int location) {
    var ground = draft.ground;
    long before = ground.travel(draft.courses[day].start(), ground.endpoint(location));
    boolean isLast = day + 1 == draft.courses.length;
    return isLast ? before : before + onward(day + 1, location);
  }

  /** To the next day's end, or to the nearest of its own stays. */
  private long onward(int day, int location) {
    var travel = draft.ground.problem.travel();
    var stays = stays(day);
    if (stays.isEmpty()) return travel.time(location, draft.ground.day(day).end());
    return stays.stream().mapToLong(stay -> travel.time(location, stay.location())).min().orElse(0);
  }

  private List<Stay> stays(int day) {
    return draft.ground.day(day).stays();
  }
}
