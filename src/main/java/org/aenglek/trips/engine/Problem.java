package org.aenglek.trips.engine;

import java.util.List;

/**
 * What a trip is chosen from. An impossible wish is none of its faults: the engine goes as near as
 * can be. Numbers that mean nothing, negative, too large or the index of nothing, are refused with
 * {@link ProblemRefused}.
 */
public record Problem(List<Place> places, List<Day> days, Travel travel, Rules rules) {
  /** More than a visitor could choose among; the caller takes the most promising. */
  public static final int MOST_PLACES = 2_000;

  public static final int MOST_DAYS = 60;

  public Problem {
    places = List.copyOf(places);
    days = List.copyOf(days);
    Check.all(places, days, travel, rules);
  }
}
