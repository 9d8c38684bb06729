package org.aenglek.income.web;

import java.util.List;
import org.aenglek.income.Account;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Ui;

/** Whose an account is, in words: a household's name, or what kind of the village's own it is. */
record AccountNames(Ui ui, List<Household> households) {
  String of(Account account) {
    return households.stream()
        .filter(home -> home.id().equals(account.owner()))
        .findFirst()
        .map(home -> ui.plain(home.name()))
        .orElseGet(() -> ui.t("income.account." + account.kind().key()));
  }
}
