package org.aenglek.base;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Days from the first to the last, both included. */
public record DateSpan(LocalDate first, LocalDate last) {
  public DateSpan {
    if (last.isBefore(first)) throw new IllegalArgumentException("a span ends before it begins");
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Each of the days, in their order. */
  public Stream<LocalDate> dates() {
    return first.datesUntil(last.plusDays(1));
  }

  public boolean isOneDay() {
    return first.equals(last);
  }
}
