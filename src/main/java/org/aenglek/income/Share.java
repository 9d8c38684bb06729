package org.aenglek.income;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aenglek.base.Money;

/**
 * What somebody gets of an income.
 *
 * @param part of the rule, by its key
 */
public record Share(String part, Account account, Money amount) {

  /** Whose share it is and why. */
  record Of(String part, Account account) {}

  Of of() {
    return new Of(part, account);
  }

  static List<Share> list(Map<Of, Money> amounts) {
    return amounts.entrySet().stream()
        .map(each -> new Share(each.getKey().part(), each.getKey().account(), each.getValue()))
        .filter(share -> !share.amount().isNothing())
        .toList();
  }

  /** What is to be added to some shares so that they become others. */
  static List<Share> between(List<Share> before, List<Share> after) {
    var more =
        after.stream()
            .collect(toMap(Share::of, Share::amount, Money::plus, LinkedHashMap<Of, Money>::new));
    before.forEach(share -> more.merge(share.of(), share.amount().negated(), Money::plus));
    return list(more);
  }
}
