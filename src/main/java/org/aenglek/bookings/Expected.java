package org.aenglek.bookings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.income.Forecasts;
import org.aenglek.people.Errands;
import org.aenglek.people.Households;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is still to come for a household from visits that are booked and not over. */
@Component
public class Expected {
  private static final String JOB = "expected-income";
  private static final int DAYS = 366;

  private final BookingRows rows;
  private final VisitIncome income;
  private final Forecasts forecasts;
  private final Households households;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  Expected(
      BookingRows rows,
      VisitIncome income,
      Forecasts forecasts,
      Households households,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.rows = rows;
    this.income = income;
    this.forecasts = forecasts;
    this.households = households;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * About how much, from how many visits.
   *
   * @param amount if all guests come and pay what is due
   */
  public record Coming(Money amount, int visits) {
    private Coming plus(Coming other) {
      return new Coming(amount.plus(other.amount), visits + other.visits);
    }
  }

  /**
   * An estimate by the rules of today. Whoever asks has made sure that the household's money may be
   * known: a member sees visits of their own household alone, and an auditor none.
   */
  @Transactional(readOnly = true)
  public Coming of(UUID household) {
    var community = households.communityOf(household);
    return errands.ask(JOB, () -> of(household, community));
  }

  private Coming of(UUID household, UUID community) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    return rows.visitsOf(community, today, today.plusDays(DAYS)).stream()
        .filter(Visit::isAgreed)
        .map(visit -> share(household, visit))
        .filter(amount -> !amount.isNothing())
        .map(amount -> new Coming(amount, 1))
        .reduce(new Coming(Prices.baht(0), 0), Coming::plus);
  }

  private Money share(UUID household, Visit visit) {
    return income.ifAllIsPaid(visit).entrySet().stream()
        .map(each -> forecasts.of(household, each.getKey(), each.getValue()))
        .reduce(Prices.baht(0), Money::plus);
  }
}
