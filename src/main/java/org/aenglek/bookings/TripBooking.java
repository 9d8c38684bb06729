package org.aenglek.bookings;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.Secret;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Slot;
import org.aenglek.offers.SlotRefused;
import org.aenglek.offers.Slots;
import org.aenglek.offers.Wanted;
import org.aenglek.trips.Itinerary.Day;
import org.aenglek.trips.Itinerary.Night;
import org.aenglek.trips.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds all of a trip that can be booked, in one go. */
@Component
public class TripBooking {
  private static final int LAST_MINUTE = 24 * 60 - 1;

  private final Bookings bookings;
  private final Offers offers;
  private final Slots slots;

  TripBooking(Bookings bookings, Offers offers, Slots slots) {
    this.bookings = bookings;
    this.offers = offers;
    this.slots = slots;
  }

  /**
   * Something in a trip, with the turn nearest to the moment at which the trip has it.
   *
   * @param why it cannot be held; none when it can
   */
  public record Part(Offer offer, Wanted wanted, SlotRefused.@Nullable Reason why) {

    /** Whether nobody need be asked: one may come unannounced, and there is no limit. */
    public boolean isOpen() {
      return offer.terms().leadHours() == 0 && offer.terms().capacity() == null;
    }

    public boolean canBeHeld() {
      return why == null && !isOpen();
    }
  }

  /** All that is in a trip, in its order. */
  public List<Part> parts(Trip trip) {
    var known =
        offers.all(trip.itinerary().offers().toList()).stream()
            .collect(toMap(Offer::id, offer -> offer));
    return wanted(trip)
        .filter(one -> known.containsKey(one.offer()))
        .map(one -> part(known.get(one.offer()), one))
        .toList();
  }

  /**
   * @param campaign the code of the one by which they came
   * @throws BookingRefused when nothing of it can be held
   * @throws SlotRefused when somebody else has taken some of it at this moment
   */
  public Secret hold(Trip trip, Lang lang, @Nullable String campaign, UUID requestId) {
    var party = trip.wishes().party();
    var held = parts(trip).stream().filter(Part::canBeHeld).map(Part::wanted).toList();
    if (held.isEmpty()) throw new BookingRefused(Reason.TRIP);
    return bookings.hold(
        new NewHold(
            lang,
            new Party(party.adults() + party.seniors(), party.children()),
            held,
            trip.reference(),
            campaign),
        requestId);
  }

  private Part part(Offer offer, Wanted wanted) {
    var span = new DateSpan(wanted.day(), wanted.day());
    var turns = slots.of(offer, span, wanted.nights(), wanted.heads());
    var exact = slots.at(wanted);
    if (exact.canBeHad()) return new Part(offer, wanted, null);
    return nearest(turns, wanted.starts())
        .map(slot -> new Part(offer, at(wanted, slot), null))
        .orElseGet(() -> new Part(offer, wanted, exact.why()));
  }

  private static Optional<Slot> nearest(List<Slot> turns, LocalTime to) {
    return turns.stream()
        .filter(Slot::canBeHad)
        .min(Comparator.comparing(slot -> Duration.between(slot.starts(), to).abs()));
  }

  private static Wanted at(Wanted wanted, Slot slot) {
    return new Wanted(wanted.offer(), slot.day(), slot.starts(), wanted.nights(), wanted.heads());
  }

  private static Stream<Wanted> wanted(Trip trip) {
    int heads = trip.wishes().party().heads();
    var stops =
        trip.itinerary().days().stream()
            .flatMap(
                day ->
                    day.stops().stream()
                        .map(
                            stop ->
                                new Wanted(
                                    stop.offer(), day.date(), time(stop.starts()), 1, heads)));
    return Stream.concat(stops, nights(trip.itinerary().days(), heads).stream());
  }

  /** Nights that follow each other at one place are one stay. */
  private static List<Wanted> nights(List<Day> days, int heads) {
    var stays = new ArrayList<Wanted>();
    for (var day : days) {
      var night = day.night();
      if (night == null) continue;
      var last = stays.isEmpty() ? null : stays.getLast();
      if (last != null && isNext(last, night, day.date())) stays.removeLast();
      else last = null;
      stays.add(
          last == null
              ? new Wanted(night.offer(), day.date(), enters(day, night), 1, heads)
              : new Wanted(last.offer(), last.day(), last.starts(), last.nights() + 1, heads));
    }
    return stays;
  }

  private static boolean isNext(Wanted last, Night night, LocalDate date) {
    return last.offer().equals(night.offer()) && last.day().plusDays(last.nights()).equals(date);
  }

  private static LocalTime enters(Day day, Night night) {
    var from = night.from();
    return time(from == null ? day.back() : from);
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(Math.min(minute, LAST_MINUTE) * 60L);
  }
}
