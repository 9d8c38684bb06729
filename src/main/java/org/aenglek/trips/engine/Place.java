package org.aenglek.trips.engine;

import java.util.List;

/**
 * Somewhere that a trip can stop.
 *
 * @param location where it is, by its index in {@link Travel}
 * @param score what a stop gains, 0 or more
 * @param length how long a stop takes, 0 or more
 * @param cost what a stop costs, in the smallest unit of money, 0 or more
 * @param community to which of {@link Rules#communities()} it belongs, or {@link #ALONE}
 * @param windows for each day, when a stop may begin; none: closed on that day
 */
public record Place(
    int location, int score, int length, long cost, int community, List<List<Window>> windows) {
  public static final int ALONE = -1;

  public Place {
    windows = windows.stream().map(List::copyOf).toList();
  }
}
