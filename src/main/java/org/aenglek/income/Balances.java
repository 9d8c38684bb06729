package org.aenglek.income;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.aenglek.base.Money;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is in accounts: the sums of their months, and what is not summed yet. */
@Component
public class Balances {
  private final JdbcClient sql;

  Balances(JdbcClient sql) {
    this.sql = sql;
  }

  private record Sum(UUID account, long amount) {}

  /** Of each of them, so far as whoever acts may see it; nothing in those that are not there. */
  @Transactional(readOnly = true)
  public Map<Account, Money> of(Collection<Account> accounts, String currency) {
    var sums =
        sql
            .sql(
                """
                select account, sum(credit - debit) as amount from income.booked
                 where account = any(?) and currency = ? group by account
                """)
            .params(ids(accounts), currency)
            .query((row, i) -> new Sum(Columns.id(row, "account"), row.getLong("amount")))
            .list()
            .stream()
            .collect(toMap(Sum::account, Sum::amount));
    return accounts.stream()
        .distinct()
        .collect(
            toMap(
                Function.identity(),
                account -> balance(account, sums.getOrDefault(account.id(), 0L), currency)));
  }

  /**
   * What is in accounts of a community while nobody else takes anything out of any: for whoever
   * must not take more than there is. There is one lock for all of them, so that two who do it
   * several times never wait for each other crosswise; what comes in meanwhile waits for nobody.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Account, Money> locked(UUID community, Collection<Account> accounts, String currency) {
    lock(community);
    return of(accounts, currency);
  }

  /** That lock alone, for whoever reads what there is in a way of their own. */
  @Transactional(propagation = Propagation.MANDATORY)
  void lock(UUID community) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('income purse ' || ?, 0))")
        .param(community)
        .query(row -> {});
  }

  private static Money balance(Account account, long sum, String currency) {
    return Money.ofMinor(account.natural(sum), currency);
  }

  private static UUID[] ids(Collection<Account> accounts) {
    return accounts.stream().map(Account::id).toArray(UUID[]::new);
  }

  /** From the columns of {@code income.account}. */
  static Account account(ResultSet row) throws SQLException {
    return new Account(
        Account.Owner.valueOf(row.getString("owner_kind").toUpperCase(Locale.ROOT)),
        Columns.id(row, "owner"),
        Account.Kind.of(row.getString("kind")),
        Columns.id(row, "community"),
        Place.parse(row.getString("place")));
  }
}
