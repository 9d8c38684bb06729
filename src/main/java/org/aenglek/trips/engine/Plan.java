package org.aenglek.trips.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * A trip that can be made.
 *
 * @param tours one for each day
 * @param score of its places and stays, as they were given
 * @param value the score in hundredths with fairness counted in: what the engine makes as large as
 *     it can, after the number of places that must be in
 * @param cost of its places and stays
 * @param gaveWay what the problem asked for and this plan does not have
 */
public record Plan(List<Tour> tours, long score, long value, long cost, List<Concession> gaveWay) {
  public Plan {
    tours = List.copyOf(tours);
    gaveWay = List.copyOf(gaveWay);
  }

  public Stream<Stop> stops() {
    return tours.stream().flatMap(tour -> tour.stops().stream());
  }
}
