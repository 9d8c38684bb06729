package org.aenglek.bookings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.offers.Offer;

/**
 * Something that is booked, as it was named and priced when it was held.
 *
 * @param price for all who come and for all nights
 */
public record Line(
    UUID id,
    UUID community,
    UUID offer,
    Offer.Kind kind,
    LocalText name,
    LocalDate day,
    LocalTime starts,
    int nights,
    int heads,
    Money price) {

  /**
   * The last day on which the guest is there; a stay is left in the morning after its last night.
   */
  public LocalDate lastDay() {
    return kind == Offer.Kind.STAY ? day.plusDays(nights) : day;
  }
}
