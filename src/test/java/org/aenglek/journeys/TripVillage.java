package org.aenglek.journeys;

import java.util.List;
import org.aenglek.base.Money;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.Clause;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;

/**
 * A village of a trip, and how it shares what it earns.
 *
 * @param price of what is booked there, for each
 * @param served percent of whoever serves
 * @param fund percent of the community's fund
 */
record TripVillage(String slug, String offer, String price, String served, String fund) {
  private static final int MAKERS = 90;
  private static final int WHOLE = 100;

  /** What was paid for something, in its parts. */
  record Shares(Money household, Money fund) {
    Money sum() {
      return household.plus(fund);
    }

    Shares times(int many) {
      return new Shares(TripVillage.times(household, many), TripVillage.times(fund, many));
    }

    Shares plus(Shares more) {
      return new Shares(household.plus(more.household), fund.plus(more.fund));
    }
  }

  Shares shares(Money paid) {
    var parts = paid.split(baht(served).minor(), baht(fund).minor());
    return new Shares(parts[0], parts[1]);
  }

  /** Of a product more is the maker's. */
  static Shares product(Money paid) {
    var parts = paid.split(MAKERS, WHOLE - MAKERS);
    return new Shares(parts[0], parts[1]);
  }

  SharingRule rule() {
    var product = List.of(Part.percent(To.MADE, "" + MAKERS), Part.percent(To.FUND, "10"));
    return new SharingRule(
        List.of(
            new Clause(Part.percent(To.SERVED, served), Part.percent(To.FUND, fund)),
            new Clause("product", product)));
  }

  static Money baht(String amount) {
    return Money.of(amount, "THB");
  }

  static Money times(Money each, int many) {
    return Money.ofMinor(each.minor() * many, "THB");
  }

  /** As all pages write it. */
  static String shown(Money sum) {
    return (sum.minor() % WHOLE == 0 ? "฿%,.0f" : "฿%,.2f").formatted(sum.amount());
  }
}
