package org.aenglek.trips.engine;

/**
 * Random numbers that are the same for the same seed. Steele, Lea and Flood's SplitMix64: the
 * engine throws some ten million times a second, so it has no more state than it needs.
 */
final class Dice {
  private static final double TO_UNIT = 0x1.0p-53;

  private long state;

  Dice(long seed) {
    this.state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    return mix(state);
  }

  /** A number that looks like chance, the same for the same number. */
  static long mix(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** From 0 to below the bound. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** From 0 to below 1. */
  double unit() {
    return (next() >>> 11) * TO_UNIT;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }
}
