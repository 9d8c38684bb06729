package org.aenglek.income.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aenglek.income.Account;
import org.aenglek.income.IncomeRefused;
import org.aenglek.income.Payables.Payable;
import org.aenglek.income.Payout.Wanted;

/** Who is to be paid how much, as it was typed; an empty field is not for this time. */
record PayoutForm(Map<String, String> typed) {

  static String name(Account account) {
    return "amount-" + account.id();
  }

  /**
   * @throws IncomeRefused when an amount is none
   */
  List<Wanted> wanted(List<Payable> payables) {
    return payables.stream().map(Payable::account).flatMap(this::wanted).toList();
  }

  private Stream<Wanted> wanted(Account account) {
    var amount = Baht.of(typed.getOrDefault(name(account), ""));
    return amount.isNothing() ? Stream.empty() : Stream.of(new Wanted(account, amount));
  }
}
