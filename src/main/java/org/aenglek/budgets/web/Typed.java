package org.aenglek.budgets.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedDate;
import org.aenglek.base.TypedId;
import org.aenglek.budgets.BudgetRefused;
import org.aenglek.budgets.BudgetRefused.Reason;

/**
 * What somebody typed into one of a page's forms; shown again where it was refused.
 *
 * @param form the last word of the address to which it was sent; empty where nothing was
 */
public record Typed(String form, Map<String, String> values) {
  static final Typed NOTHING = new Typed("", Map.of());

  public boolean isOf(String asked) {
    return form.equals(asked);
  }

  /** What stands in a field of that form. */
  public String in(String asked, String field) {
    return isOf(asked) ? said(field) : "";
  }

  /** The same, with what stands there at first. */
  public String in(String asked, String field, String first) {
    return isOf(asked) ? said(field) : first;
  }

  String said(String field) {
    return values.getOrDefault(field, "");
  }

  UUID request() {
    return TypedId.orNew(said("request"));
  }

  UUID id(String field) {
    return TypedId.find(said(field)).orElse(new UUID(0, 0));
  }

  /**
   * @throws BudgetRefused when it is no amount
   */
  Money money(String field) {
    return money(said(field), false);
  }

  /** The same; an empty field is nothing. */
  Money moneyOrNothing(String field) {
    return money(said(field), true);
  }

  private static Money money(String typed, boolean mayBeEmpty) {
    var digits = Tidy.digits(typed).replaceAll("[,\\s฿]", "");
    if (digits.isEmpty() && mayBeEmpty) return Money.of("0", "THB");
    if (!digits.matches("\\d{1,12}(\\.\\d{1,2})?")) throw new BudgetRefused(Reason.AMOUNT);
    return Money.of(digits, "THB");
  }

  BigDecimal percent(String field) {
    var digits = Tidy.digits(said(field)).replace("%", "").strip();
    if (!digits.matches("\\d{1,3}(\\.\\d{1,2})?")) throw new BudgetRefused(Reason.PERCENT);
    return new BigDecimal(digits);
  }

  LocalDate day(String field) {
    return TypedDate.find(said(field)).orElseThrow(() -> new BudgetRefused(Reason.DAY));
  }
}
