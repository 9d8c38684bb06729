package org.aenglek.offers;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aenglek.base.DateSpan;
import org.aenglek.communities.Holiday;

/**
 * The days on which an offer is not as its rule says. A day that is named counts more than the
 * holiday that it is.
 *
 * @param added days with turns, whatever the rule and the season
 * @param excepted days without
 * @param on holidays of these kinds have turns within the season, whatever the rule
 * @param off those of these have none
 */
record Exceptions(
    Set<LocalDate> added, Set<LocalDate> excepted, Set<Holiday.Kind> on, Set<Holiday.Kind> off) {
  static final Exceptions NONE = new Exceptions(Set.of(), Set.of(), Set.of(), Set.of());

  /** The same with the holidays of a span of days. */
  Dated within(DateSpan span, List<Holiday> holidays) {
    return new Dated(added, excepted, days(on, span, holidays), days(off, span, holidays));
  }

  private static Set<LocalDate> days(
      Set<Holiday.Kind> kinds, DateSpan span, List<Holiday> holidays) {
    return holidays.stream()
        .filter(holiday -> kinds.contains(holiday.kind()))
        .flatMap(holiday -> holiday.within(span))
        .collect(toUnmodifiableSet());
  }

  /** Which days those are. */
  record Dated(
      Set<LocalDate> added, Set<LocalDate> excepted, Set<LocalDate> on, Set<LocalDate> off) {

    /**
     * Whether there are turns on that day.
     *
     * @param isRuled whether the rule says so
     */
    boolean holds(LocalDate day, boolean isInSeason, boolean isRuled) {
      if (excepted.contains(day)) return false;
      if (added.contains(day)) return true;
      if (!isInSeason || off.contains(day)) return false;
      return isRuled || on.contains(day);
    }
  }
}
