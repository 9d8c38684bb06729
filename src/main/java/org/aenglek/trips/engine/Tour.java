package org.aenglek.trips.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day's stops in their order.
 *
 * @param start the location it starts from
 * @param end the location it ends at
 * @param departure when it starts
 * @param lunch none on a day without stops
 * @param travelToEnd how long the last way takes
 * @param finish when it is at its end
 * @param stay which of {@link Day#stays()} is chosen for the night, or {@link #NO_STAY}
 */
public record Tour(
    int start,
    int end,
    int departure,
    List<Stop> stops,
    @Nullable Pause lunch,
    int travelToEnd,
    int finish,
    int stay) {
  public static final int NO_STAY = -1;

  public Tour {
    stops = List.copyOf(stops);
  }

  public List<Integer> places() {
    return stops.stream().map(Stop::place).toList();
  }
}
