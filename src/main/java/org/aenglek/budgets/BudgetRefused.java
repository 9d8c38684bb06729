package org.aenglek.budgets;

import org.aenglek.base.Refusal;

/** What cannot be done with a plan and its money, and why. */
public final class BudgetRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    YEAR,
    YEAR_ASKED,
    TITLE_MISSING,
    TITLE_LONG,
    NUMBER,
    NUMBER_TAKEN,
    UNIT_LONG,
    DEEPEST,
    HAS_MONEY,
    HAS_LINES,
    AMOUNT,
    DAY,
    TO_COME,
    NOT_LEFT,
    NOT_GIVEN,
    NOTE_MISSING,
    TEXT_LONG,
    CORRECTED,
    SAME_LINE,
    NO_SUCH_LINE,
    PERCENT,
    PLAN_MORE,
    LINK,
    LINK_TWICE,
    RESULT_MISSING,
    ADDRESS,
    NO_GRID
  }

  public BudgetRefused(Reason reason, Object... arguments) {
    super(key("budgets", reason), arguments);
  }

  static void mustBe(boolean is, Reason otherwise, Object... arguments) {
    if (!is) throw new BudgetRefused(otherwise, arguments);
  }
}
