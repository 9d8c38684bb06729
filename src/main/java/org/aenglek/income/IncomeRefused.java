package org.aenglek.income;

import org.aenglek.base.Refusal;

/** What cannot be done with the books or with a rule, and why. */
public final class IncomeRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    /** What is owed is not what was said to be handed over: more came in, or nothing is owed. */
    OWED_CHANGED,
    CORRECTED,
    CORRECTION_OF_CORRECTION,
    MONTH_NOT_OVER,
    RULE_EMPTY,
    RULE_NOT_WHOLE,
    RULE_PART,
    RULE_TWICE,
    RULE_PAST,
    RULE_SAME_DAY,
    RULE_VOTES,
    RULE_NOT_CARRIED,
    RULE_DEPARTED,
    RULE_HOUSEHOLD,
    DEPARTURE,
    HEIR,
    NO_RULE,
    AMOUNT,
    PROMPT_PAY,
    BANK,
    ACCOUNT,
    ACCOUNT_NAME,
    PAYOUT_EMPTY,
    /** More than can be paid: it was paid meanwhile, a guest got it back, or it is under way. */
    PAYOUT_CHANGED,
    PAYOUT_WAY,
    PAYOUT_NOT_APPROVED,
    PAYOUT_OWN,
    PAYOUT_OVER,
    BANK_FILE,
    REASON_MISSING,
    FUND_RULES,
    SPENDING,
    SPENDING_VOTES,
    SPENDING_NOT_CARRIED,
    SPENDING_RECEIPT,
    FUND_TOO_SMALL
  }

  public IncomeRefused(Reason reason, Object... arguments) {
    super(key("income", reason), arguments);
  }
}
