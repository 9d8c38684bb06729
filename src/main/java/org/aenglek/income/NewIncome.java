package org.aenglek.income;

import java.time.LocalDate;
import java.util.List;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.income.Transfer.Sold;

/**
 * Something that was sold and brings an income.
 *
 * @param cause the line of an order or the sale, by whose id it is shared once
 * @param sold the offer as it was called then
 * @param capital the keys of the capital that it lives from
 * @param day on which it was earned; the rule in force then shares it
 * @param work who worked for it
 * @param source what the money comes out of: what is pending, or the place where it came to lie
 */
public record NewIncome(
    Cause cause, Sold sold, List<String> capital, LocalDate day, Work work, Account source) {

  public NewIncome {
    capital = List.copyOf(capital);
  }
}
