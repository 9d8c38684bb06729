package org.aenglek.trips;

import java.time.Instant;
import org.aenglek.site.Subject;

/**
 * A trip under its link.
 *
 * @param reference see {@link org.aenglek.base.Reference}
 * @param lookingUntil until then a better itinerary may still come
 */
public record Trip(String reference, Wishes wishes, Itinerary itinerary, Instant lookingUntil)
    implements Subject {
  public String path() {
    return "/trips/" + reference;
  }

  public boolean isLooking(Instant now) {
    return now.isBefore(lookingUntil);
  }
}
