package org.aenglek.trips.engine;

import java.util.Arrays;

/** The candidates around each candidate, nearest first and itself before all; found when asked. */
final class Neighbours {
  private static final int MOST = 60;
  private static final int INDEX_BITS = 16;

  private final Ground ground;
  private final int[][] found;
  private final long[] sorted;
  private int[] near = {};

  Neighbours(Ground ground) {
    this.ground = ground;
    this.found = new int[ground.places][];
    this.sorted = new long[ground.candidates.length];
  }

  int[] around(int place) {
    if (found[place] == null) found[place] = find(place);
    near = found[place];
    return near;
  }

  /** Those around the place that was asked for last. */
  int[] near() {
    return near;
  }

  private int[] find(int place) {
    int row = place * ground.nodes;
    for (int at = 0; at < sorted.length; at++) {
      int other = ground.candidates[at];
      long both = other == place ? -1 : (long) ground.out[row + other] + ground.in[row + other];
      sorted[at] = (both << INDEX_BITS) + other;
    }
    Arrays.sort(sorted);
    var nearest = new int[Math.min(MOST, sorted.length)];
    for (int at = 0; at < nearest.length; at++) {
      nearest[at] = (int) (sorted[at] & ((1 << INDEX_BITS) - 1));
    }
    return nearest;
  }
}
