package org.aenglek.trips.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of a trip.
 *
 * @param start the location it starts from, unless the night before has stays
 * @param end the location it ends at, unless its night has stays
 * @param earliest when it starts
 * @param latest when it must have ended
 * @param lunch the break that a day with stops must have, if any
 * @param stays where its night can be spent: the one chosen ends this day and starts the next.
 *     Those of the last day end the trip
 */
public record Day(
    int start, int end, int earliest, int latest, @Nullable Lunch lunch, List<Stay> stays) {
  public Day {
    stays = List.copyOf(stays);
  }

  public Day(int start, int end, int earliest, int latest) {
    this(start, end, earliest, latest, null, List.of());
  }
}
