package org.aenglek.offers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * What somebody would take of an offer: a turn, or some nights of a stay.
 *
 * @param nights 1 for all that is no stay
 */
public record Wanted(UUID offer, LocalDate day, LocalTime starts, int nights, int heads) {

  Wanted forSoMany(int guests) {
    return new Wanted(offer, day, starts, nights, guests);
  }
}
