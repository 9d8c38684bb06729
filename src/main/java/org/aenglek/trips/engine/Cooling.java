package org.aenglek.trips.engine;

/**
 * The temperature of simulated annealing, in cycles that become longer: short ones find a good plan
 * soon, long ones a better one if there is time.
 */
final class Cooling {
  private static final double HOT = 0.7;
  private static final double COLD = 0.02;
  private static final int FIRST_CYCLE = 5_000;
  private static final double LONGER = 1.15;

  /** What a typical place gains. */
  private final double scale;

  private double length = FIRST_CYCLE;
  private int step;

  Cooling(double scale) {
    this.scale = scale;
  }

  double temperature() {
    return scale * HOT * Math.pow(COLD / HOT, step / length);
  }

  /** Goes a step on; whether a cycle ended with it. */
  boolean ends() {
    step++;
    if (step < length) return false;
    step = 0;
    length *= LONGER;
    return true;
  }
}
