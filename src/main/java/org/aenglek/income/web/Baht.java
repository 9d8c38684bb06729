package org.aenglek.income.web;

import org.aenglek.base.Money;
import org.aenglek.base.Tidy;
import org.aenglek.income.IncomeRefused;
import org.aenglek.income.IncomeRefused.Reason;

/** An amount as it was typed. */
final class Baht {
  private Baht() {}

  /**
   * Nothing typed is nothing.
   *
   * @throws IncomeRefused when it is no amount
   */
  static Money of(String typed) {
    var plain = Tidy.digits(typed).replace(",", "");
    try {
      return Money.of(plain.isEmpty() ? "0" : plain, "THB");
    } catch (NumberFormatException | ArithmeticException unreadable) {
      throw new IncomeRefused(Reason.AMOUNT);
    }
  }
}
