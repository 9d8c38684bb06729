package org.aenglek.offers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.aenglek.base.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * When turns of an offer begin, and what it takes for one to go.
 *
 * @param rule of RFC 5545, counted from {@code first}; none: the days of the offer's hours
 * @param starts times of the day; none: as the doors open
 * @param places of one turn; none: no fewer than there are on the day
 * @param goesFrom with so many guests at least, of all parties together, a turn goes
 * @param nights the fewest of a stay
 * @param pauseMinutes after a turn, until what it used can be used again
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
    Set<LocalDate> added,
    Set<LocalDate> excepted,
    List<Shared> uses) {
  static final Timetable NONE =
      new Timetable(null, null, List.of(), null, null, 1, 0, Set.of(), Set.of(), List.of());

  /** Something of which a community has so many. */
  public record Shared(UUID resource, int count) {}

  Timetable with(List<Shared> shared) {
    return new Timetable(
        rule, first, starts, places, goesFrom, nights, pauseMinutes, added, excepted, shared);
  }

  /** The days within the span on which there are turns, but for closures. */
  Stream<LocalDate> days(Terms terms, DateSpan span) {
    var ruled = ruledDays(span);
    return span.first()
        .datesUntil(span.last().plusDays(1))
        .filter(day -> !excepted.contains(day))
        .filter(
            day -> added.contains(day) || (terms.isInSeason(day) && isRuled(terms, ruled, day)));
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

  /** When turns begin on one of its days. */
  List<LocalTime> startsOn(Terms terms, LocalDate day) {
    if (!starts.isEmpty()) return starts;
    var opening = terms.opensOn(day);
    return opening.isEmpty() ? terms.opens() : opening;
  }
}
