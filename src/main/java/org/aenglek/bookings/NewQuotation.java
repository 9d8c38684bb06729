package org.aenglek.bookings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.offers.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * What a village is about to quote.
 *
 * @param enquiry that it answers
 * @param lang of whoever gets it
 * @param validUntil the last day on which it can be accepted
 */
public record NewQuotation(
    UUID community,
    @Nullable UUID enquiry,
    Lang lang,
    Payer payer,
    List<Wanted> offers,
    List<Extra> extras,
    LocalDate validUntil) {

  public NewQuotation {
    offers = List.copyOf(offers);
    extras = List.copyOf(extras);
    if (offers.isEmpty()) throw new BookingRefused(Reason.QUOTES_NOTHING);
    if (offers.size() + extras.size() > NewHold.MOST) {
      throw new BookingRefused(Reason.TOO_MUCH, NewHold.MOST);
    }
  }
}
