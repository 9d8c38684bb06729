package org.aenglek.income;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.income.SharingRule.Measure;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;

/**
 * Shares an amount by a rule, to the last satang. How, with worked numbers: {@code
 * docs/algorithms/sharing.md}.
 */
final class Split {
  private final Work work;
  private final Map<UUID, Optional<UUID>> departed;
  private final Map<Share.Of, Money> shares = new LinkedHashMap<>();

  private Split(Work work, Map<UUID, Optional<UUID>> departed) {
    this.work = work;
    this.departed = departed;
  }

  /**
   * The parts are the whole.
   *
   * @param departed households that are no more, with the heir of each that has one
   * @param amount not below zero
   */
  static List<Share> of(
      SharingRule rule, Work work, Map<UUID, Optional<UUID>> departed, Money amount) {
    var split = new Split(work, departed);
    var clause = rule.clause(work.kind());
    var left = amount;
    for (var part : clause.first().toList()) left = left.minus(split.first(part, left));
    split.rest(clause.rest(), left);
    return Share.list(split.shares);
  }

  /** Takes what it asks for of what is left; answers how much that is. */
  private Money first(Part part, Money left) {
    long times = part.measure() == Measure.PER_HEAD ? work.heads() : 1;
    var asked = new Money(Math.multiplyExact(part.figure(), times), left.currency());
    var taken = capped(part, asked).atMost(left);
    give(part, taken);
    return taken;
  }

  private void rest(List<Part> parts, Money left) {
    var amounts = left.split(parts.stream().mapToLong(Part::figure).toArray());
    for (int i = 0; i < amounts.length; i++) {
      var kept = capped(parts.get(i), amounts[i]);
      give(parts.get(i), kept);
      add(To.FUND, Account.fund(work.community()), amounts[i].minus(kept));
    }
  }

  private static Money capped(Part part, Money amount) {
    return part.most() == null ? amount : amount.atMost(new Money(part.most(), amount.currency()));
  }

  /** Equally to the households that it is for. */
  private void give(Part part, Money amount) {
    var households = work.whoGets(part);
    if (households.isEmpty()) {
      add(part.to(), Account.of(work.community(), part.to().account()), amount);
      return;
    }
    var ones = new long[households.size()];
    Arrays.fill(ones, 1);
    var each = amount.split(ones);
    for (int i = 0; i < each.length; i++) add(part.to(), account(households.get(i)), each[i]);
  }

  private void add(To to, Account account, Money amount) {
    if (!amount.isNothing()) shares.merge(new Share.Of(to.key(), account), amount, Money::plus);
  }

  /** Its heir's, or the heir's heir's, where it is no more; at last the fund's. */
  private Account account(UUID household) {
    var asked = new HashSet<UUID>();
    var owner = Optional.of(household);
    while (owner.isPresent() && departed.containsKey(owner.get())) {
      owner = asked.add(owner.get()) ? departed.get(owner.get()) : Optional.empty();
    }
    return owner
        .map(one -> Account.earnedBy(one, work.community()))
        .orElseGet(() -> Account.fund(work.community()));
  }
}
