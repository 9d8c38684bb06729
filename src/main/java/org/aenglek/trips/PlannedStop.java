package org.aenglek.trips;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A stop as it is written in a draft: {@code ban-khlong-daen/60}.
 *
 * @param slug of the community
 */
public record PlannedStop(String slug, int stayMinutes) {
  /** The name of the field of a draft that holds them, with spaces between. */
  public static final String FIELD = "stops";

  public static final int MOST = 12;
  public static final int USUAL_STAY = 60;
  private static final int LONGEST_STAY = 24 * 60;
  private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]{1,120})/(\\d{1,4})");

  public PlannedStop {
    stayMinutes = Math.clamp(stayMinutes, 5, LONGEST_STAY);
  }

  public static PlannedStop at(String slug) {
    return new PlannedStop(slug, USUAL_STAY);
  }

  /** What is not written like a stop is none; more than a route can have are left out. */
  public static List<PlannedStop> all(List<String> written) {
    return written.stream().flatMap(one -> of(one).stream()).limit(MOST).toList();
  }

  private static Optional<PlannedStop> of(String written) {
    var stop = WRITTEN.matcher(written);
    if (!stop.matches()) return Optional.empty();
    return Optional.of(new PlannedStop(stop.group(1), Integer.parseInt(stop.group(2))));
  }

  public static String written(List<PlannedStop> stops) {
    return stops.stream()
        .limit(MOST)
        .map(stop -> stop.slug() + "/" + stop.stayMinutes())
        .collect(Collectors.joining(" "));
  }
}
