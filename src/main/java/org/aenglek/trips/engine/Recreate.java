package org.aenglek.trips.engine;

/**
 * Puts places in where they fit, the most promising first: those with the highest ratio of gain to
 * the time they add, where the weight of the gain and some noise change from step to step. Each
 * goes into the gap that adds the least time.
 */
final class Recreate {
  private static final double LEAST_WEIGHT = 0.6;
  private static final double MOST_WEIGHT = 2.5;
  private static final double NOISE = 0.8;

  /** Of the places that are not near the ruin, so many are looked at in a step. */
  private static final double FAR_ONES = 15;

  /** In problems whose days share money and the like, how often all places try all days. */
  private static final double EVERYWHERE = 0.03;

  /** And how often the best are passed over for others that exclude them, and how many. */
  private static final double PASSING = 0.1;

  private static final double PASSED_OVER = 0.3;

  private final Draft draft;
  private final Ground ground;
  private final Dice dice;
  private final Neighbours neighbours;
  private final Gap gap;
  private final Waiting waiting;
  private final boolean[] isFree;
  private double weight;
  private double farChance;
  private double passedOver;

  /**
   * For one draft.
   *
   * @param blink the chance that a gap is overlooked
   */
  Recreate(Draft draft, Dice dice, Neighbours neighbours, double blink) {
    this.draft = draft;
    this.ground = draft.ground;
    this.dice = dice;
    this.neighbours = neighbours;
    this.gap = new Gap(dice, blink);
    this.waiting = new Waiting(ground.candidates.length, ground.places);
    this.isFree = new boolean[ground.places];
  }

  /**
   * Fills the days that have changed with places near and some far, the others with places that
   * just came free.
   *
   * @param changed by day; marks more
   * @param freed how many places at the end of the unvisited just came free
   */
  void fill(boolean[] changed, int freed) {
    throwDice();
    boolean everywhere = ground.tiesDays && dice.chance(EVERYWHERE);
    gather(changed, everywhere ? draft.unvisitedCount : freed);
    insert(changed);
  }

  /** Fills all days with any place, until nothing more fits. */
  void fillUp(boolean[] all) {
    weight = 1;
    passedOver = 0;
    int before;
    do {
      before = draft.unvisitedCount;
      gather(all, before);
      insert(all);
    } while (draft.unvisitedCount < before);
  }

  private void throwDice() {
    weight = LEAST_WEIGHT + (MOST_WEIGHT - LEAST_WEIGHT) * dice.unit();
    farChance = FAR_ONES / Math.max(1, draft.unvisitedCount);
    passedOver = ground.tiesDays && dice.chance(PASSING) ? PASSED_OVER : 0;
  }

  private void gather(boolean[] changed, int freed) {
    waiting.clear();
    int firstFree = draft.unvisitedCount - freed;
    for (int at = 0; at < draft.unvisitedCount; at++) {
      int place = draft.unvisited[at];
      isFree[place] = at >= firstFree;
      if (isFree[place] || neighbours.isNear(place) || dice.chance(farChance)) {
        consider(place, changed);
      }
    }
  }

  private void consider(int place, boolean[] changed) {
    if (!isWanted(place) || !find(place, changed)) return;
    waiting.add(place, key(place), gap, draft.courses[gap.day].version());
  }

  private double key(int place) {
    double ratio = weight * Math.log((double) draft.gain(place)) - Math.log(gap.added + 1.0);
    return ratio + NOISE * dice.unit();
  }

  private void insert(boolean[] changed) {
    for (int at = 0; at < waiting.count(); at++) {
      int place = waiting.place(at);
      if (!isWanted(place) || (passedOver > 0 && dice.chance(passedOver))) continue;
      if (!recall(place) && !find(place, changed)) continue;
      changed[gap.day] = true;
      draft.insert(place, gap);
    }
  }

  /** Where places have an order, what happens on other days can close a gap. */
  private boolean recall(int place) {
    return !ground.hasOrders && waiting.recall(place, draft.courses, gap);
  }

  private boolean isWanted(int place) {
    return draft.isAllowed(place) && draft.gain(place) > 0;
  }

  private boolean find(int place, boolean[] changed) {
    gap.reset();
    int before = ground.keepDay[place];
    if (before != Draft.OUT) draft.offerGaps(place, before, gap);
    if (gap.isFound()) return true;
    for (int day = 0; day < changed.length; day++) {
      if (isFree[place] || changed[day]) draft.offerGaps(place, day, gap);
    }
    return gap.isFound();
  }
}
