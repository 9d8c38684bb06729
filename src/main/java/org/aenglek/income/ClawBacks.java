package org.aenglek.income;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.income.Transfer.Posting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a guest got back of an income that was shared: out of what a household has not been paid
 * yet, and the rest out of its next shares, so that nobody is ever paid less than nothing. Groups
 * and the fund are the community's own, so theirs may stand below nothing for a while. A job acts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClawBacks {
  /** The largest first: units that are left over are taken from them. */
  private static final Comparator<Share> IN_ORDER =
      Comparator.comparingLong((Share share) -> -share.amount().minor())
          .thenComparing(Share::part)
          .thenComparing(share -> share.account().id().toString());

  private final JdbcClient sql;
  private final Balances balances;

  ClawBacks(JdbcClient sql, Balances balances) {
    this.sql = sql;
    this.balances = balances;
  }

  /** Takes an amount back from those who have shares, in the proportions of these. */
  List<Posting> of(List<Share> had, Money amount) {
    var kept = had.stream().filter(share -> share.amount().minor() > 0).sorted(IN_ORDER).toList();
    var parts = amount.split(kept.stream().mapToLong(share -> share.amount().minor()).toArray());
    var postings = new ArrayList<Posting>();
    var there = new HashMap<>(unpaid(kept, amount));
    for (int i = 0; i < parts.length; i++) {
      var share = kept.get(i);
      var now =
          there.containsKey(share.account())
              ? there.get(share.account()).atMost(parts[i])
              : parts[i];
      there.computeIfPresent(share.account(), (account, left) -> left.minus(now));
      add(postings, share, share.account(), now.negated());
      add(postings, share, owing(share), parts[i].minus(now).negated());
    }
    return postings;
  }

  /** What households have not been paid yet, as long as nobody pays them. */
  private Map<Account, Money> unpaid(List<Share> shares, Money amount) {
    var households =
        shares.stream().map(Share::account).filter(Account::isHouseholds).distinct().toList();
    if (households.isEmpty()) return Map.of();
    return locked(households, amount).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().orNothing()));
  }

  /** Shares less what is to be had back from those who get them. */
  List<Posting> settledWith(List<Share> shares) {
    var owed = new HashMap<>(owed(shares));
    var postings = new ArrayList<Posting>();
    for (var share : shares) {
      var account = owing(share);
      var back = owed.getOrDefault(account, share.amount()).atMost(share.amount());
      boolean isOwed = owed.containsKey(account) && back.minor() > 0;
      var kept = isOwed ? share.amount().minus(back) : share.amount();
      add(postings, share, share.account(), kept);
      if (!isOwed) continue;
      add(postings, share, account, back);
      owed.computeIfPresent(account, (one, left) -> left.minus(back));
    }
    return postings;
  }

  private Map<Account, Money> locked(List<Account> accounts, Money like) {
    var community = accounts.getFirst().community();
    return balances.locked(community, accounts, like.currency().getCurrencyCode());
  }

  /** Hardly anybody owes anything: then nothing is locked. */
  private Map<Account, Money> owed(List<Share> shares) {
    var accounts =
        shares.stream()
            .filter(share -> share.account().isHouseholds())
            .map(ClawBacks::owing)
            .distinct()
            .toList();
    if (!isAnyOpen(accounts)) return Map.of();
    return locked(accounts, shares.getFirst().amount());
  }

  private boolean isAnyOpen(List<Account> accounts) {
    return sql.sql("select exists (select from income.account where id = any(?))")
        .param(accounts.stream().map(Account::id).toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  private static Account owing(Share share) {
    var account = share.account();
    return Account.receivable(account.owner(), account.community());
  }

  private static void add(List<Posting> postings, Share share, Account account, Money amount) {
    if (!amount.isNothing()) postings.add(new Posting(account, amount, share.part()));
  }
}
