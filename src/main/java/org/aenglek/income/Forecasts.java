package org.aenglek.income;

import java.util.UUID;
import org.aenglek.base.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What households would get of what is not earned yet. It is an estimate: guests may not come or
 * may pay less, a village may name others and another rule before then.
 */
@Component
public class Forecasts {
  private final Rules rules;
  private final Departures departures;

  Forecasts(Rules rules, Departures departures) {
    this.rules = rules;
    this.departures = departures;
  }

  /**
   * A household's share, by the rule that is known to be in force on that day; nothing without one.
   * Whoever asks has made sure that it may be known.
   */
  @Transactional(readOnly = true)
  public Money of(UUID household, NewIncome income, Money amount) {
    var work = income.work();
    var nothing = amount.minus(amount);
    return rules
        .inForce(work.community(), income.day())
        .map(version -> Split.of(version.rule(), work, departures.of(work.community()), amount))
        .map(
            shares ->
                shares.stream()
                    .filter(share -> share.account().owner().equals(household))
                    .map(Share::amount)
                    .reduce(nothing, Money::plus))
        .orElse(nothing);
  }
}
