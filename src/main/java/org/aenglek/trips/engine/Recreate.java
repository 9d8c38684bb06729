package org.aenglek.trips.engine;

/**
 * Puts places in where they fit, the most promising first: those with the highest ratio of gain to
 * the time they add, where the weight of the gain and some noise change from step to step. Each
 * goes into the gap that adds the least time.
 *
 * <p>Gaps are what takes long to look at, so a place promises what it would in the best of gaps
 * until its turn comes. Only then is its gap looked for, and it waits again if another promises
 * more.
 */
final class Recreate {
  private static final double LEAST_WEIGHT = 0.6;
  private static final double MOST_WEIGHT = 2.5;
  private static final double NOISE = 0.8;

  /**
   * Where places have an order, how often noise alone decides: one that promises more can shut out
   * another from the only gap that holds both.
   */
  private static final double BY_LOT = 0.3;

  private static final double NOISE_ALONE = 10;

  /** Of the places that are not near the ruin, so many are looked at in a step. */
  private static final int FAR_ONES = 15;

  /** In problems whose days share money and the like, how often all places try all days. */
  private static final double EVERYWHERE = 0.01;

  /** And how often the best are passed over for others that exclude them, and how many. */
  private static final double PASSING = 0.1;

  private static final double PASSED_OVER = 0.3;

  /**
   * Of the places near the ruin, those worth less than so much of what the places of the best plan
   * are worth on average are looked at that seldom.
   */
  private static final double WORTH_A_LOOK = 0.5;

  private static final double SELDOM = 0.05;

  private final Draft draft;
  private final Ground ground;
  private final Dice dice;
  private final Neighbours neighbours;
  private final Gap gap;
  private final Waiting waiting;

  /** By place, the last round in which it was seen, and that in which it had just come free. */
  private final int[] seen;

  private final int[] free;

  /** By place: what it gains at first for the time it takes at least; must it be in, no end. */
  private final double[] merit;

  /** By place: its key in this round, but for the time it adds. */
  private final double[] promise;

  private int round;
  private double leastMerit;
  private double weight;
  private double noise = NOISE;
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
    this.seen = new int[ground.places];
    this.free = new int[ground.places];
    this.promise = new double[ground.places];
    this.merit = new double[ground.places];
    for (int place : ground.candidates) merit[place] = merit(place);
  }

  private double merit(int place) {
    boolean countsMore = ground.gain[place] > 100L * ground.problem.places().get(place).score();
    if (countsMore) return Double.POSITIVE_INFINITY;
    return draft.gain(place) / (ground.leastTime[place] + 1.0);
  }

  /** Learns from the plan as it is which places are worth a look. */
  void learn() {
    double sum = 0;
    int visited = 0;
    for (int place : ground.candidates) {
      if (!draft.isIn(place) || Double.isInfinite(merit[place])) continue;
      sum += merit[place];
      visited++;
    }
    leastMerit = WORTH_A_LOOK * sum / Math.max(1, visited);
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
    gather(everywhere ? draft.unvisitedCount : freed);
    insert(changed);
  }

  /** Fills all days with any place, until nothing more fits. */
  void fillUp(boolean[] all) {
    weight = 1;
    passedOver = 0;
    int before;
    do {
      before = draft.unvisitedCount;
      gather(before);
      insert(all);
    } while (draft.unvisitedCount < before);
  }

  private void throwDice() {
    weight = LEAST_WEIGHT + (MOST_WEIGHT - LEAST_WEIGHT) * dice.unit();
    noise = ground.hasOrders && dice.chance(BY_LOT) ? NOISE_ALONE : NOISE;
    passedOver = ground.tiesDays && dice.chance(PASSING) ? PASSED_OVER : 0;
  }

  private void gather(int freed) {
    round++;
    int firstFree = draft.unvisitedCount - freed;
    for (int at = firstFree; at < draft.unvisitedCount; at++) {
      int place = draft.unvisited[at];
      free[place] = round;
      look(place, true);
    }
    if (firstFree == 0) return;
    for (int place : neighbours.near()) look(place, isWorthALook(place));
    for (int far = 0; far < FAR_ONES; far++) {
      look(draft.unvisited[dice.below(firstFree)], true);
    }
  }

  private boolean isWorthALook(int place) {
    return merit[place] >= leastMerit || dice.chance(SELDOM);
  }

  private void look(int place, boolean isWorthIt) {
    if (draft.isIn(place) || seen[place] == round) return;
    seen[place] = round;
    if (isWorthIt && isWanted(place) && !isPassedOver()) await(place);
  }

  private boolean isPassedOver() {
    return passedOver > 0 && dice.chance(passedOver);
  }

  private void await(int place) {
    promise[place] = weight * RoughLog.of((double) draft.gain(place)) + noise * dice.unit();
    waiting.add(place, key(place, ground.leastTime[place]));
  }

  private double key(int place, int added) {
    return promise[place] - RoughLog.of(added + 1.0);
  }

  private void insert(boolean[] changed) {
    while (!waiting.isEmpty()) {
      int place = waiting.next();
      if (!isWanted(place)) continue;
      if (recall(place)) enter(place, changed);
      else if (find(place, changed)) enterInTurn(place, changed);
    }
  }

  /** Puts it into the gap that was found, unless another place promises more. */
  private void enterInTurn(int place, boolean[] changed) {
    double key = key(place, gap.added);
    if (key >= waiting.highest()) enter(place, changed);
    else waiting.add(place, key, gap, draft.courses[gap.day].version());
  }

  private void enter(int place, boolean[] changed) {
    changed[gap.day] = true;
    draft.insert(place, gap);
  }

  /** Where places have an order, what happened on other days can have closed the gap. */
  private boolean recall(int place) {
    return waiting.recall(place, draft.courses, gap)
        && draft.keepsOrders(place, gap.day, gap.after);
  }

  private boolean isWanted(int place) {
    return draft.isAllowed(place) && draft.gain(place) > 0;
  }

  private boolean find(int place, boolean[] changed) {
    gap.reset();
    int before = ground.keepDay[place];
    if (before != Draft.OUT) draft.offerGaps(place, before, gap);
    if (gap.isFound()) return true;
    boolean isFree = free[place] == round;
    for (int day = 0; day < changed.length; day++) {
      if (isFree || changed[day]) draft.offerGaps(place, day, gap);
    }
    return gap.isFound();
  }
}
