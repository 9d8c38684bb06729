package org.aenglek.trips.engine;

import java.util.Arrays;

/** Ruins and recreates. */
final class Search {
  static double T0 = Double.parseDouble(System.getProperty("t0", "0.5"));
  static double T1 = Double.parseDouble(System.getProperty("t1", "0.02"));
  static int CYCLE = Integer.getInteger("cycle", 5000);
  static double GROW = Double.parseDouble(System.getProperty("grow", "1.5"));
  static double TIMEW = Double.parseDouble(System.getProperty("timew", "0.1"));

  final Draft work;
  final Draft current;
  final Draft best;
  long iterations;
  double cpu;
  private final Dice dice;
  private final Ruin ruin;
  private final Recreate recreate;
  private final boolean[] changed;
  private final boolean[] all;
  private final double typical;
  private double length;
  private long at;
  private double currentEnergy;
  private double timeScale;

  Search(Ground ground, long seed) {
    this.dice = new Dice(seed);
    this.work = new Draft(ground);
    this.current = new Draft(ground);
    this.best = new Draft(ground);
    this.ruin = new Ruin(work, dice);
    this.recreate = new Recreate(work, dice, Recreate.BLINK);
    this.recreate.near = ruin.near;
    this.changed = new boolean[ground.days];
    this.all = new boolean[ground.days];
    Arrays.fill(all, true);
    this.typical =
        Arrays.stream(ground.candidates)
            .mapToLong(place -> 100L * ground.problem.places().get(place).score())
            .average()
            .orElse(1);
    long span = 0;
    for (int d = 0; d < ground.days; d++) span += ground.day(d).latest() - ground.day(d).earliest();
    this.timeScale = TIMEW * typical / Math.max(1, span) * 20;
    this.length = CYCLE;
  }

  void start() {
    keep();
    polish(work);
    best.take(work, all);
    restart();
  }

  private void keep() {
    var before = work.ground.before;
    for (int day = 0; day < Math.min(work.courses.length, before.size()); day++) {
      for (int place : before.get(day)) keep(place, day);
    }
  }

  private void keep(int place, int day) {
    boolean isCandidate = Arrays.binarySearch(work.ground.candidates, place) >= 0;
    if (!isCandidate || work.isIn(place) || !work.isAllowed(place)) return;
    var gap = new Gap(dice, 0).reset();
    work.offerGaps(place, day, work.courses[day].size, gap);
    if (gap.isFound()) work.insert(place, gap);
  }

  private void polish(Draft draft) {
    var fill = new Recreate(draft, dice, 0);
    int before;
    do {
      before = draft.unvisitedCount;
      fill.fill(all, before);
    } while (draft.unvisitedCount < before);
  }

  private void restart() {
    current.take(best, all);
    work.take(best, all);
    currentEnergy = energy(work);
  }

  Draft best() {
    return best;
  }

  private double energy(Draft draft) {
    return draft.value - timeScale * draft.time();
  }

  boolean isComplete() {
    return best.unvisitedCount == 0 && !ruin.canMoveNights();
  }

  /** One step; whether the best plan became better. */
  boolean step() {
    iterations++;
    Arrays.fill(changed, false);
    int before = work.unvisitedCount;
    ruin.strike(changed);
    recreate.fill(changed, work.unvisitedCount - before);
    double temperature = typical * T0 * Math.pow(T1 / T0, at / length);
    double energy = energy(work);
    boolean better = work.value > best.value;
    if (better) {
      best.take(work, all);
      polish(best);
    }
    if (energy >= currentEnergy + temperature * Math.log(dice.unit())) {
      current.take(work, changed);
      currentEnergy = energy;
    } else {
      work.take(current, changed);
    }
    if (++at >= length) {
      at = 0;
      length *= GROW;
      restart();
    }
    return better;
  }
}
