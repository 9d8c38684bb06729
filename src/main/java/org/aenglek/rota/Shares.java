package org.aenglek.rota;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Money;

/** A household's fair share of what all on a rota earned: by the days on which it was there. */
final class Shares {
  private Shares() {}

  static Map<UUID, Money> of(
      Map<UUID, Money> earned, List<Serving> servings, List<Leave> leaves, DateSpan lately) {
    var shares = new HashMap<UUID, Money>();
    if (servings.isEmpty()) return shares;
    var parts = sum(earned, servings).split(weights(servings, leaves, lately));
    for (int i = 0; i < parts.length; i++) shares.put(servings.get(i).household(), parts[i]);
    return shares;
  }

  /** All alike where nobody was there at all. */
  private static long[] weights(List<Serving> servings, List<Leave> leaves, DateSpan lately) {
    var days = servings.stream().mapToLong(one -> daysThere(one, leaves, lately)).toArray();
    boolean isEmpty = servings.stream().allMatch(one -> daysThere(one, leaves, lately) == 0);
    return isEmpty ? servings.stream().mapToLong(one -> 1).toArray() : days;
  }

  private static long daysThere(Serving serving, List<Leave> leaves, DateSpan lately) {
    var first = serving.since().isAfter(lately.first()) ? serving.since() : lately.first();
    if (first.isAfter(lately.last())) return 0;
    var span = new DateSpan(first, lately.last());
    long days = span.last().toEpochDay() - span.first().toEpochDay() + 1;
    return Math.max(0, days - daysAway(serving.household(), leaves, span));
  }

  static long daysAway(UUID household, List<Leave> leaves, DateSpan span) {
    return leaves.stream()
        .filter(leave -> leave.household().equals(household))
        .mapToLong(leave -> leave.daysWithin(span))
        .sum();
  }

  private static Money sum(Map<UUID, Money> earned, List<Serving> servings) {
    return servings.stream()
        .map(one -> earned.getOrDefault(one.household(), TurnRows.baht(0)))
        .reduce(TurnRows.baht(0), Shares::plus);
  }

  static Money plus(Money one, Money other) {
    return new Money(Math.addExact(one.minor(), other.minor()), one.currency());
  }
}
