package org.aenglek.bookings;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a community receives guests.
 *
 * @param depositPercent of the price, to be paid before the visit
 * @param asks whether somebody in the village says yes or no to each visit
 * @param answerHours by when they say it
 * @param steps what comes back to whoever cancels; without any, everything
 */
public record VillageTerms(
    int depositPercent,
    boolean asks,
    int answerHours,
    List<Step> steps,
    @Nullable LocalText meet,
    @Nullable LocalText bring) {
  private static final int ALL = 100;
  public static final VillageTerms OPEN = new VillageTerms(0, true, 24, List.of(), null, null);

  /** Whoever cancels at least so many hours before gets so much of the price back. */
  public record Step(int hours, int percent) {}

  /** What a cancellation costs and what comes back of it, were everything paid. */
  public record Settlement(Money back, Money kept) {}

  public VillageTerms {
    steps = steps.stream().sorted(Comparator.comparingInt(Step::hours).reversed()).toList();
  }

  /** What must be paid before; part of a satang is the guest's gain. */
  public Money deposit(Money price) {
    return percent(price, depositPercent);
  }

  public int percentBack(Instant now, Instant begins) {
    if (steps.isEmpty()) return ALL;
    var left = Duration.between(now, begins);
    return steps.stream()
        .filter(step -> left.compareTo(Duration.ofHours(step.hours())) >= 0)
        .findFirst()
        .map(Step::percent)
        .orElse(0);
  }

  /** The two parts are the price; part of a satang is the guest's. */
  public Settlement settle(Money price, Instant now, Instant begins) {
    var kept = percent(price, ALL - percentBack(now, begins));
    return new Settlement(new Money(price.minor() - kept.minor(), price.currency()), kept);
  }

  private static Money percent(Money price, int percent) {
    return new Money(Math.multiplyExact(price.minor(), (long) percent) / ALL, price.currency());
  }
}
