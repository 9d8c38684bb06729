package org.aenglek.bookings.web;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.TypedDate;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.bookings.NewHold;
import org.aenglek.bookings.Party;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Wanted;
import org.aenglek.site.CameBy;
import org.jspecify.annotations.Nullable;

/**
 * What of an offer is wanted, when and for whom, as it was typed.
 *
 * @param day from which turns are shown
 * @param from the code of the campaign by which they came
 * @param turn the one that is wanted: {@code 2026-12-01 09:00}
 */
record BookForm(
    @Nullable String day,
    @Nullable String turn,
    @Nullable String nights,
    @Nullable String adults,
    @Nullable String children,
    @Nullable UUID request,
    @Nullable String from) {
  private static final int MOST_NIGHTS = 30;

  BookForm {
    adults = requireNonNullElse(adults, "2").strip();
    children = requireNonNullElse(children, "0").strip();
    nights = requireNonNullElse(nights, "1").strip();
    turn = requireNonNullElse(turn, "").strip();
    day = requireNonNullElse(day, "").strip();
    request = requireNonNullElse(request, UUID.randomUUID());
    from = requireNonNullElse(CameBy.code(from), "");
  }

  /**
   * What can be read of it; what cannot is shown as if it had not been typed, with the reason.
   *
   * @param party none when nobody could come like that
   */
  record Read(LocalDate from, int nights, @Nullable Party party, @Nullable BookingRefused refused) {

    static Read of(BookForm form, Offer offer, LocalDate today) {
      try {
        return new Read(form.from(today), form.nightsOf(offer), form.party(), null);
      } catch (BookingRefused refused) {
        return new Read(today, 1, null, refused);
      }
    }

    /** So many days from the first on. */
    DateSpan span(int days) {
      return new DateSpan(from, from.plusDays(days - 1L));
    }
  }

  /** The day from which turns are looked for; today when nothing was typed. */
  private LocalDate from(LocalDate today) {
    if (day.isEmpty()) return today;
    var typed = TypedDate.find(day).orElseThrow(() -> new BookingRefused(Reason.DAY));
    return typed.isBefore(today) ? today : typed;
  }

  private Party party() {
    return new Party(heads(adults), heads(children));
  }

  private int nightsOf(Offer offer) {
    if (offer.kind() != Offer.Kind.STAY) return 1;
    int number = number(nights, Reason.NIGHTS);
    if (number < 1 || number > MOST_NIGHTS) throw new BookingRefused(Reason.NIGHTS);
    return number;
  }

  /**
   * @throws BookingRefused when it is no turn
   */
  NewHold hold(Offer offer, Lang lang) {
    var party = party();
    var parts = turn.split(" ", 2);
    var date = TypedDate.find(parts[0]).orElseThrow(() -> new BookingRefused(Reason.DAY));
    var time = time(parts.length > 1 ? parts[1] : "");
    var wanted = new Wanted(offer.id(), date, time, nightsOf(offer), party.heads());
    return new NewHold(lang, party, List.of(wanted), null, CameBy.code(from));
  }

  /**
   * @throws BookingRefused when it is no time
   */
  static LocalTime time(String typed) {
    try {
      return LocalTime.parse(typed);
    } catch (DateTimeException unreadable) {
      throw new BookingRefused(Reason.TIME);
    }
  }

  private static int heads(String typed) {
    int heads = typed.isEmpty() ? 0 : number(typed, Reason.HEADS);
    if (heads > Party.MOST) throw new BookingRefused(Reason.MANY, Party.MOST);
    return heads;
  }

  private static int number(String typed, Reason reason) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException unreadable) {
      throw new BookingRefused(reason);
    }
  }
}
