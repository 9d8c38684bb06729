package org.aenglek.offers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.aenglek.base.DateSpan;
import org.aenglek.communities.Holiday;
import org.aenglek.communities.Hours;
import org.jspecify.annotations.Nullable;

/**
 * When turns of an offer begin, and what it takes for one to go.
 *
 * @param rule of RFC 5545, counted from {@code first}; none: the days of the offer's hours
 * @param starts times of the day; none: at any moment at which the doors are open
 * @param places of one turn; none: no fewer than there are on the day
 * @param goesFrom with so many guests at least, of all parties together, a turn goes
 * @param nights the fewest of a stay
 * @param pauseMinutes after a turn, until what it used can be used again
 * @param exceptions days that are not as the rule says
 * @param uses what it shares with other offers
 */
public record Timetable(
    @Nullable String rule,
    @Nullable LocalDate first,
    List<LocalTime> starts,
    @Nullable Integer places,
    @Nullable Integer goesFrom,
    int nights,
    int pauseMinutes,
    Exceptions exceptions,
    List<Shared> uses) {
  static final Timetable NONE =
      new Timetable(null, null, List.of(), null, null, 1, 0, Exceptions.NONE, List.of());

  /** Something of which a community has so many. */
  public record Shared(UUID resource, int count) {}

  Timetable with(List<Shared> shared) {
    return new Timetable(
        rule, first, starts, places, goesFrom, nights, pauseMinutes, exceptions, shared);
  }

  /** The days within the span on which there are turns, but for closures. */
  Stream<LocalDate> days(Terms terms, DateSpan span, List<Holiday> holidays) {
    var ruled = ruledDays(span);
    var dated = exceptions.within(span, holidays);
    return span.dates()
        .filter(day -> dated.holds(day, terms.isInSeason(day), isRuled(terms, ruled, day)));
  }

  private static boolean isRuled(Terms terms, @Nullable Set<LocalDate> ruled, LocalDate day) {
    return ruled == null ? terms.isOpen(day) : ruled.contains(day);
  }

  private @Nullable Set<LocalDate> ruledDays(DateSpan span) {
    return rule == null
        ? null
        : Set.copyOf(
            new Recur<LocalDate>(rule).getDates(first, span.first(), span.last().plusDays(1)));
  }

  /** When turns begin on one of its days: at its times, or each hour while the doors are open. */
  List<LocalTime> startsOn(Offer offer, LocalDate day) {
    if (!starts.isEmpty()) return starts;
    return doors(offer, day)
        .flatMap(hours -> eachHour(hours.opens(), lastStart(offer, hours)))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether one can begin then; without times of its own, at any moment at which it is open. */
  boolean canBegin(Offer offer, LocalDate day, LocalTime time) {
    if (!starts.isEmpty()) return starts.contains(time);
    return doors(offer, day)
        .anyMatch(hours -> !time.isBefore(hours.opens()) && !time.isAfter(lastStart(offer, hours)));
  }

  /** On a day that was added the doors are open as on any other. */
  private static Stream<Hours> doors(Offer offer, LocalDate day) {
    var hours = offer.terms().hours();
    return hours.stream().anyMatch(one -> one.holds(day))
        ? hours.stream().filter(one -> one.holds(day))
        : hours.stream();
  }

  /** A visit is over when the doors close; a room is entered, and a product fetched, until then. */
  private static LocalTime lastStart(Offer offer, Hours hours) {
    var minutes = offer.terms().minutes();
    boolean isVisit =
        minutes != null && offer.kind() != Offer.Kind.STAY && minutes < Claim.DAY_MINUTES;
    if (!isVisit) return hours.closes();
    var last = hours.closes().toSecondOfDay() / 60 - minutes;
    var opens = hours.opens();
    return last < opens.toSecondOfDay() / 60 ? opens : LocalTime.ofSecondOfDay(last * 60L);
  }

  private static Stream<LocalTime> eachHour(LocalTime first, LocalTime last) {
    int hours = last.getHour() - first.getHour() + 1;
    return Stream.iterate(first, time -> time.plusHours(1))
        .limit(hours)
        .filter(time -> !time.isBefore(first) && !time.isAfter(last));
  }
}
