package org.aenglek.budgets.web;

import org.aenglek.base.Refusal;
import org.aenglek.budgets.BudgetRefused;
import org.aenglek.budgets.BudgetRefused.Reason;
import org.aenglek.budgets.FiscalYear;

/** A year was typed that is none of the Buddhist era: it is asked back, never guessed. */
final class YearAsked extends Refusal {
  private final transient FiscalYear meant;

  private YearAsked(FiscalYear meant) {
    super("budgets.refused.yearAsked");
    this.meant = meant;
  }

  /**
   * @throws YearAsked when another year was perhaps meant
   * @throws BudgetRefused when it is no year at all
   */
  static FiscalYear read(String typed) {
    return FiscalYear.find(typed)
        .orElseThrow(
            () ->
                FiscalYear.meant(typed)
                    .<Refusal>map(YearAsked::new)
                    .orElseGet(() -> new BudgetRefused(Reason.YEAR)));
  }

  FiscalYear meant() {
    return meant;
  }
}
