package org.aenglek.trips;

import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.aenglek.areas.Community;
import org.aenglek.communities.Closure;
import org.aenglek.offers.Offer;
import org.aenglek.trips.Itinerary.Why;
import org.aenglek.trips.engine.Window;

/**
 * When offers are open on the days of a trip.
 *
 * @param closing what closes communities
 * @param now what must be booked some time before, can be booked from now on
 */
record Doors(List<LocalDate> dates, List<Closure> closing, ZoneId zone, Instant now) {
  private static final Predicate<Closure> IN_CALENDAR = Closure.OfCalendar.class::isInstance;

  /** For each day, when a visit may begin as far as it can still be booked. */
  List<List<Window>> open(Offer offer, Community community) {
    return dates.stream().map(day -> open(offer, community, day)).toList();
  }

  /** For each day, when a visit may begin however soon that is. */
  List<List<Window>> doors(Offer offer, Community community) {
    return dates.stream().map(day -> doors(offer, community, day)).toList();
  }

  /** Why it cannot be had on any of the days. */
  Why whyClosed(Offer offer, Community community) {
    if (dates.stream().noneMatch(day -> offer.terms().months().contains(day.getMonth())))
      return Why.of(Why.Kind.SEASON);
    var open = dates.stream().filter(day -> isOpen(offer, day)).toList();
    if (open.isEmpty()) return Why.of(Why.Kind.WEEKDAY);
    if (open.stream().noneMatch(day -> closures(community, day).isEmpty())) {
      return Why.of(
          open.stream().allMatch(day -> closures(community, day).stream().allMatch(IN_CALENDAR))
              ? Why.Kind.CLOSED_SEASON
              : Why.Kind.NOTICE);
    }
    if (open.stream().allMatch(day -> doors(offer, community, day).isEmpty()))
      return Why.of(Why.Kind.CLOSED_THEN);
    return new Why(Why.Kind.LEAD, null, (long) offer.terms().leadHours(), null);
  }

  private List<Window> open(Offer offer, Community community, LocalDate day) {
    int soonest = soonest(offer, day);
    return doors(offer, community, day).stream()
        .map(window -> new Window(Math.max(window.from(), soonest), window.to()))
        .filter(window -> window.from() <= window.to())
        .toList();
  }

  /** A visit must be over when the doors close; a stay is entered while they are open. */
  private List<Window> doors(Offer offer, Community community, LocalDate day) {
    if (!closures(community, day).isEmpty()) return List.of();
    int length = offer.kind() == Offer.Kind.STAY ? 0 : Candidate.minutes(offer);
    return offer.terms().hours().stream()
        .filter(hours -> hours.holds(day))
        .map(
            hours ->
                new Window(Choices.minute(hours.opens()), Choices.minute(hours.closes()) - length))
        .filter(window -> window.from() <= window.to())
        .sorted(comparingInt(Window::from))
        .toList();
  }

  /** It must be booked some time before. */
  private int soonest(Offer offer, LocalDate day) {
    var bookable = now.plus(Duration.ofHours(offer.terms().leadHours()));
    return (int)
        Math.clamp(
            Duration.between(begin(day), bookable).toMinutes(), 0, Duration.ofDays(2).toMinutes());
  }

  private static boolean isOpen(Offer offer, LocalDate day) {
    return offer.terms().hours().stream().anyMatch(hours -> hours.holds(day));
  }

  private List<Closure> closures(Community community, LocalDate day) {
    return closing.stream()
        .filter(
            closure ->
                closure.concerns(community)
                    && closure.from().isBefore(begin(day.plusDays(1)))
                    && closure.until().isAfter(begin(day)))
        .toList();
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
