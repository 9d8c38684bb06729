package org.aenglek.bookings.web;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.Lodger;
import org.aenglek.bookings.Lodgers;
import org.jspecify.annotations.Nullable;

/** Who sleeps somewhere, as it was typed. */
public record LodgerForm(
    @Nullable String given,
    @Nullable String family,
    @Nullable String nation,
    @Nullable String document,
    @Nullable String number,
    @Nullable String born,
    @Nullable UUID request) {

  public LodgerForm {
    given = requireNonNullElse(given, "");
    family = requireNonNullElse(family, "");
    nation = requireNonNullElse(nation, "");
    document = requireNonNullElse(document, Lodger.Document.PASSPORT.key());
    number = requireNonNullElse(number, "");
    born = requireNonNullElse(born, "");
    request = requireNonNullElse(request, UUID.randomUUID());
  }

  static LodgerForm empty() {
    return new LodgerForm(null, null, null, null, null, null, null);
  }

  /**
   * @throws BookingRefused with what is wrong with it
   */
  Lodgers.Tell tell(LocalDate today) {
    return new Lodgers.Tell(
        Lodger.of(given, family, nation, document, number, born, today), request);
  }
}
