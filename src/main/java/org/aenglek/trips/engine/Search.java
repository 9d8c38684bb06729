package org.aenglek.trips.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Ruins and recreates a draft over and over. A draft that is worse for a little is gone on from now
 * and then, the more seldom the cooler it gets; each cycle starts from the best.
 *
 * <p>A repair goes on from the best alone, so that nothing changes that gains nothing.
 */
final class Search {
  private static final double BLINK = 0.01;

  /** Where places have an order, the shortest gap for one can shut out another. */
  private static final double BLINK_AT_ORDERS = 0.1;

  /** What the whole time of the trip is worth, in typical places: of two equals, the shorter. */
  private static final double TIME_WEIGHT = 2;

  /** Steps between two attempts to put the days of good drafts together anew. */
  private static final int ASSEMBLE_EVERY = 1_000;

  /** Days are kept of drafts that are worse than the best by less than so many typical places. */
  private static final double GOOD = 2;

  private final Draft work;
  private final Draft current;
  private final Draft best;
  private final Dice dice;
  private final Ruin ruin;
  private final Recreate recreate;
  private final Recreate polish;
  private final Cooling cooling;

  /** None where a day cannot be judged by itself. */
  private final @Nullable Shelf shelf;

  private final double typical;
  private final boolean isRepair;
  private final double timeWorth;
  private final boolean[] changed;
  private final boolean[] all;
  private double currentWorth;
  private int steps;

  Search(Ground ground, long seed) {
    this.dice = new Dice(seed);
    this.work = new Draft(ground);
    this.current = new Draft(ground);
    this.best = new Draft(ground);
    var neighbours = new Neighbours(ground);
    this.ruin = new Ruin(work, dice, neighbours);
    double blink = ground.hasOrders ? BLINK_AT_ORDERS : BLINK;
    this.recreate = new Recreate(work, dice, neighbours, blink);
    this.polish = new Recreate(best, dice, neighbours, 0);
    this.isRepair = !ground.before.isEmpty();
    this.typical = typicalGain(ground);
    this.cooling = new Cooling(typical);
    this.timeWorth = TIME_WEIGHT * typical / wholeTime(ground);
    boolean isTied = isRepair || ground.hasOrders || ruin.canMoveNights();
    this.shelf = ground.days < 2 || isTied ? null : new Shelf(best);
    this.changed = new boolean[ground.days];
    this.all = new boolean[ground.days];
    Arrays.fill(all, true);
    start();
  }

  private static double typicalGain(Ground ground) {
    return Arrays.stream(ground.candidates)
        .mapToLong(place -> 100L * ground.problem.places().get(place).score())
        .average()
        .orElse(1);
  }

  private static double wholeTime(Ground ground) {
    long time =
        ground.problem.days().stream()
            .mapToLong(day -> Math.max(0, day.latest() - day.earliest()))
            .sum();
    return Math.max(1, time);
  }

  private void start() {
    var before = best.ground.before;
    for (int day = 0; day < Math.min(best.courses.length, before.size()); day++) {
      for (int place : before.get(day)) keep(place, day);
    }
    polish.fillUp(all);
    restart();
  }

  /** Puts a place of the plan to repair at the end of its day, if it still fits. */
  private void keep(int place, int day) {
    boolean isCandidate = Arrays.binarySearch(best.ground.candidates, place) >= 0;
    if (!isCandidate || best.isIn(place) || !best.isAllowed(place)) return;
    var gap = new Gap();
    best.offerGaps(place, day, best.courses[day].size, gap);
    if (gap.isFound()) best.insert(place, gap);
  }

  Draft best() {
    return best;
  }

  /** Whether nothing better can exist. */
  boolean isComplete() {
    return best.unvisitedCount == 0 && !ruin.canMoveNights() && !isRepair;
  }

  /** One step; whether the best plan became better. */
  boolean step() {
    Arrays.fill(changed, false);
    int before = work.unvisitedCount;
    ruin.strike(changed);
    recreate.fill(changed, work.unvisitedCount - before);
    boolean isBetter = work.value > best.value;
    if (isBetter) {
      best.take(work, all);
      polish.fillUp(all);
    }
    goOn(isBetter);
    return assemble() || isBetter;
  }

  /** Now and then puts days of good drafts together; whether the best plan became better. */
  private boolean assemble() {
    if (shelf == null || ++steps % ASSEMBLE_EVERY != 0) return false;
    int[][] stops = shelf.assemble(best.value);
    if (stops == null) return false;
    best.takeStops(stops);
    polish.fillUp(all);
    shelf.keep(best);
    return true;
  }

  private void goOn(boolean isBetter) {
    if (cooling.ends() || (isRepair && isBetter)) restart();
    else if (work.isSame(current, changed)) return;
    else if (isAccepted()) accept();
    else work.take(current, changed);
  }

  private boolean isAccepted() {
    if (isRepair) return false;
    return worth(work) >= currentWorth + cooling.temperature() * Math.log(dice.unit());
  }

  private void accept() {
    current.take(work, changed);
    currentWorth = worth(work);
    if (shelf != null && work.value > best.value - GOOD * typical) shelf.keep(work);
  }

  private void restart() {
    current.take(best, all);
    work.take(best, all);
    recreate.learn();
    currentWorth = worth(work);
  }

  private double worth(Draft draft) {
    return draft.value - timeWorth * draft.time();
  }
}
