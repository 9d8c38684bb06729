package org.aenglek.base;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
public record DateSpan(LocalDate first, LocalDate last) {
  public DateSpan {
    if (last.isBefore(first)) throw new IllegalArgumentException("a span ends before it begins");
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  public boolean isOneDay() {
    return first.equals(last);
  }
}
