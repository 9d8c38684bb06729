package org.aenglek.rota;

import java.util.UUID;
import org.aenglek.base.DateSpan;

/** A household's "not me" for some days. */
public record Leave(UUID id, UUID household, DateSpan days) {

  /** How many of those days it takes away. */
  long daysWithin(DateSpan span) {
    var first = days.first().isAfter(span.first()) ? days.first() : span.first();
    var last = days.last().isBefore(span.last()) ? days.last() : span.last();
    return first.isAfter(last) ? 0 : last.toEpochDay() - first.toEpochDay() + 1;
  }
}
