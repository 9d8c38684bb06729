package org.aenglek.income;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What households and groups of a community can be paid. */
@Component
public class Payables {
  static final String CURRENCY = "THB";

  private final JdbcClient sql;

  Payables(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * What there is for one of them.
   *
   * @param earned and not paid yet
   * @param owing what guests got back of what was paid out already
   * @param underWay in batches whose lines are open
   */
  public record Payable(Account account, Money earned, Money owing, Money underWay) {
    /** Who owes is paid nothing before that is made up for. */
    public Money most() {
      return earned.minus(owing).minus(underWay).orNothing();
    }
  }

  /** Those that have earned or owe something, so far as whoever acts may see it. */
  @Transactional(readOnly = true)
  public List<Payable> of(UUID community) {
    return sql.sql(
            """
            with booked as (
              select a.id, a.owner_kind, a.owner, a.kind, a.community, a.place, sum(b.credit - b.debit) as amount
                from income.account a join income.booked b on b.account = a.id
               where a.community = :community and b.currency = :currency
                 and (a.kind = 'receivable' or a.kind = any(:kinds))
               group by a.id),
            under_way as (
              select l.account, sum(l.amount) as amount
                from income.payout_line l
               where l.community = :community and l.currency = :currency
                 and not exists (select from income.payout_done d where d.line = l.id)
                 and not exists (select from income.payout_failed f where f.line = l.id)
               group by l.account)
            select b.owner_kind, b.owner, b.kind, b.community, b.place, b.amount as earned,
                   coalesce(-o.amount, 0) as owing, coalesce(u.amount, 0) as under_way
              from booked b
              left join booked o on o.kind = 'receivable' and o.owner = b.owner
              left join under_way u on u.account = b.id
             where b.kind <> 'receivable' and (b.amount > 0 or o.amount < 0)
             order by b.owner_kind desc, b.kind, b.id
            """)
        .param("community", community)
        .param("currency", CURRENCY)
        .param("kinds", Account.PAYABLE.stream().map(Account.Kind::key).toArray(String[]::new))
        .query(Payables::payable)
        .list();
  }

  private static Payable payable(ResultSet row, int i) throws SQLException {
    return new Payable(
        Balances.account(row), money(row, "earned"), money(row, "owing"), money(row, "under_way"));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.ofMinor(row.getLong(column), CURRENCY);
  }
}
