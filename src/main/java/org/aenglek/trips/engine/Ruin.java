package org.aenglek.trips.engine;

import java.util.stream.IntStream;

/**
 * Takes strings of stops out of the days around a place, after Christiaens and Vanden Berghe: some
 * whole, some with a part in their middle left in. Other than theirs, strings are few and short,
 * and several may come from one day, since a day of a trip has more to gain from a small change.
 * Now and then two days exchange all their stops, or a night is moved.
 */
final class Ruin {
  private static final int MOST_STOPS = 12;

  /** No more than one of so many stops goes, unless there are few. */
  private static final int A_PART = 3;

  private static final int FEW_STOPS = 6;
  private static final int MOST_STRINGS = 3;

  /**
   * The higher, the fewer stops go in most steps: small changes are cheap and often succeed, large
   * ones seldom do but are not to be done without. Of few stops any number goes as often.
   */
  private static final double FEWER = 4;

  private static final double SPLIT = 0.5;
  private static final double EXCHANGE_DAYS = 0.05;
  private static final double MOVE_NIGHT = 0.1;

  private final Draft draft;
  private final Dice dice;
  private final Neighbours neighbours;
  private final int[] candidates;

  /** Not where an exchange changes nothing, nor where it can break an order. */
  private final boolean canExchangeDays;

  /** Days whose night can be spent at more than one place. */
  private final int[] nights;

  Ruin(Draft draft, Dice dice, Neighbours neighbours) {
    this.draft = draft;
    this.dice = dice;
    this.neighbours = neighbours;
    this.candidates = draft.ground.candidates;
    this.canExchangeDays = draft.ground.daysDiffer && !draft.ground.hasOrders;
    this.nights =
        IntStream.range(0, draft.ground.days)
            .filter(day -> draft.ground.day(day).stays().size() > 1)
            .toArray();
  }

  boolean canMoveNights() {
    return nights.length > 0;
  }

  /** Marks the days it changes. */
  void strike(boolean[] changed) {
    int visited = candidates.length - draft.unvisitedCount;
    if (canExchangeDays && dice.chance(EXCHANGE_DAYS)) exchangeDays(changed);
    else if (visited > 0) cutStrings(visited, changed);
    if (canMoveNights() && dice.chance(MOVE_NIGHT)) moveNight(changed);
  }

  private void cutStrings(int visited, boolean[] changed) {
    int most = Math.clamp(visited / A_PART, Math.min(visited, FEW_STOPS), MOST_STOPS);
    double part = visited > FEW_STOPS ? Math.pow(dice.unit(), FEWER) : dice.unit();
    int stops = 1 + (int) (most * part);
    int strings = 1 + dice.below(Math.min(stops, MOST_STRINGS));
    int length = Math.ceilDiv(stops, strings);
    int seed = candidates[dice.below(candidates.length)];
    if (cutAround(seed, strings, length, changed) == 0) {
      cutAround(anyStop(), strings, length, changed);
    }
  }

  /** Cuts strings around a place; how many there were to cut. */
  private int cutAround(int seed, int strings, int length, boolean[] changed) {
    int done = 0;
    for (int place : neighbours.around(seed)) {
      if (done == strings) break;
      if (!draft.isIn(place)) continue;
      changed[draft.dayOf[place]] = true;
      cut(place, length);
      done++;
    }
    return done;
  }

  private int anyStop() {
    int day = dice.below(draft.courses.length);
    while (draft.courses[day].size == 0) day = (day + 1) % draft.courses.length;
    return draft.courses[day].node[1 + dice.below(draft.courses[day].size)];
  }

  /** A good day may be better on another date, whose hours are others. */
  private void exchangeDays(boolean[] changed) {
    int one = dice.below(changed.length);
    int other = (one + 1 + dice.below(changed.length - 1)) % changed.length;
    draft.exchange(one, other);
    changed[one] = true;
    changed[other] = true;
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

  /** Takes out one string around a place. */
  private void cut(int place, int most) {
    int day = draft.dayOf[place];
    int size = draft.courses[day].size;
    int length = Math.min(most, size);
    int left = length > 1 && dice.chance(SPLIT) ? leftIn(size - length) : 0;
    int from = begin(draft.position(place), length + left, size);
    int head = left == 0 ? length : dice.below(length + 1);
    draft.remove(day, from + head + left, from + length + left);
    draft.remove(day, from, from + head);
    draft.settle(day);
  }

  /** How many stops in the middle stay: one, or ever more with even chances. */
  private int leftIn(int most) {
    int left = Math.min(1, most);
    while (left < most && dice.chance(0.5)) left++;
    return left;
  }

  /** Where a string of that length may begin that holds the position. */
  private int begin(int position, int length, int size) {
    int first = Math.max(1, position - length + 1);
    int last = Math.min(position, size - length + 1);
    return first + dice.below(last - first + 1);
  }
}
