package org.aenglek.income.web;

import org.aenglek.income.Bank;
import org.aenglek.income.BankAccount;
import org.aenglek.income.HouseholdWay;
import org.aenglek.income.IncomeRefused;
import org.aenglek.income.IncomeRefused.Reason;
import org.aenglek.income.PromptPay;
import org.aenglek.income.Way;

/** How a household is paid, as it was typed. */
record WayForm(
    String way, String promptPayKind, String promptPay, String bank, String account, String name) {

  static WayForm of(HouseholdWay known) {
    var promptPay = known.promptPay();
    var account = known.account();
    return new WayForm(
        known.way().key(),
        promptPay == null ? "" : promptPay.kind().key(),
        promptPay == null ? "" : promptPay.printed(),
        account == null ? "" : account.bank().code(),
        account == null ? "" : account.number(),
        account == null ? "" : account.name());
  }

  /**
   * @throws IncomeRefused when something typed cannot be
   */
  HouseholdWay read() {
    return switch (Way.find(way)) {
      case CASH -> HouseholdWay.CASH;
      case PROMPTPAY -> HouseholdWay.by(readPromptPay());
      case BANK -> HouseholdWay.by(BankAccount.of(readBank(), account, name));
    };
  }

  private PromptPay readPromptPay() {
    return PromptPay.find(PromptPay.Kind.find(promptPayKind), promptPay)
        .orElseThrow(() -> new IncomeRefused(Reason.PROMPT_PAY));
  }

  private Bank readBank() {
    return Bank.find(bank).orElseThrow(() -> new IncomeRefused(Reason.BANK));
  }
}
