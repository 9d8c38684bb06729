package org.aenglek.income.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.income.Account;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** Whose an account is, in words: a household's name, or what kind of the village's own it is. */
record AccountNames(Ui ui, List<Household> households) {
  String of(Account account) {
    return home(account.owner()).orElseGet(() -> ui.t("income.account." + account.kind().key()));
  }

  /** For whom a part of a rule is. */
  String of(Part part) {
    return home(part.household()).orElseGet(() -> ui.t("income.to." + part.to().key()));
  }

  /** Nothing where whoever looks may not know it. */
  Optional<String> home(@Nullable UUID id) {
    return households.stream()
        .filter(home -> home.id().equals(id))
        .findFirst()
        .map(home -> ui.plain(home.name()));
  }
}
