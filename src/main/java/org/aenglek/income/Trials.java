package org.aenglek.income;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a rule would have changed, for whom, had it been in force in a month that is known. */
@Component
public class Trials {
  private static final String JOB = "trials";
  private static final String CURRENCY = "THB";

  private final Works works;
  private final Departures departures;
  private final Readers readers;
  private final Errands errands;

  Trials(Works works, Departures departures, Readers readers, Errands errands) {
    this.works = works;
    this.departures = departures;
    this.readers = readers;
    this.errands = errands;
  }

  /** What somebody got, and what it would have been. */
  public record Change(Account account, Money was, Money would) {
    public Money more() {
      return would.minus(was);
    }
  }

  /**
   * Those who got something or would have, whom it would change most first. For who reads what
   * households of the village earned.
   */
  @Transactional(readOnly = true)
  public List<Change> of(UUID community, SharingRule rule, YearMonth month) {
    readers.requireShares(Place.community(community));
    rule.mustBeSound();
    return errands.ask(JOB, () -> compare(community, rule, month));
  }

  private List<Change> compare(UUID community, SharingRule rule, YearMonth month) {
    var departed = departures.of(community);
    var was = new HashMap<Account, Money>();
    var would = new HashMap<Account, Money>();
    for (var entry : works.of(community, month.atDay(1), month.atEndOfMonth())) {
      add(was, works.shares(entry.cause().id()));
      add(would, Split.of(rule, entry.work(), departed, Money.ofMinor(entry.net(), CURRENCY)));
    }
    var all = new HashSet<>(was.keySet());
    all.addAll(would.keySet());
    var changes = new ArrayList<Change>();
    for (var account : all) changes.add(new Change(account, of(was, account), of(would, account)));
    changes.sort(
        Comparator.comparingLong((Change change) -> -Math.abs(change.more().minor()))
            .thenComparing(change -> change.account().id()));
    return changes;
  }

  private static void add(Map<Account, Money> sums, List<Share> shares) {
    shares.forEach(share -> sums.merge(share.account(), share.amount(), Money::plus));
  }

  private static Money of(Map<Account, Money> sums, Account account) {
    return sums.getOrDefault(account, Money.ofMinor(0, CURRENCY));
  }
}
