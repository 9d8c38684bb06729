package org.aenglek.trips.engine;

import java.util.List;

/**
 * No more than so many of these places are visited: two markets, or one of several alternatives.
 */
public record AtMost(int most, List<Integer> places) {
  public AtMost {
    places = List.copyOf(places);
  }
}
