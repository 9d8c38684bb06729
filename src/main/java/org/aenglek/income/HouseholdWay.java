package org.aenglek.income;

import org.jspecify.annotations.Nullable;

/**
 * How a household is paid, as it told.
 *
 * @param promptPay where it is paid by PromptPay
 * @param account where it is paid at a bank
 */
public record HouseholdWay(Way way, @Nullable PromptPay promptPay, @Nullable BankAccount account) {
  public static final HouseholdWay CASH = new HouseholdWay(Way.CASH, null, null);

  public static HouseholdWay by(PromptPay promptPay) {
    return new HouseholdWay(Way.PROMPTPAY, promptPay, null);
  }

  public static HouseholdWay by(BankAccount account) {
    return new HouseholdWay(Way.BANK, null, account);
  }

  /** The number, with what else there is to tell; nothing where it is in cash. */
  String printed() {
    if (promptPay != null) return promptPay.printed();
    if (account == null) return "";
    return String.join(" ", account.bank().code(), account.number(), account.name());
  }
}
