package org.aenglek.trips.engine;

/**
 * How long it takes from each location to each other; the way back may take another time.
 *
 * @param locations how many there are
 * @param times from a to b at {@code a * locations + b}; anything from {@link #NEVER} on: no way
 */
public record Travel(int locations, int[] times) {
  public static final int NEVER = 100_000_000;

  public Travel {
    if ((long) locations * locations != times.length) {
      throw new ProblemRefused(ProblemRefused.Why.TRAVEL_IS_NOT_SQUARE, locations);
    }
  }

  /** Between two locations; at most {@link #NEVER}. */
  public int time(int from, int to) {
    return Math.min(NEVER, times[from * locations + to]);
  }
}
