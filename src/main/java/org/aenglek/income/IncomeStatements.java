package org.aenglek.income;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is told of the books, so far as whoever acts may see it: all of it from the postings, of
 * which those that are sealed are summed by month.
 */
@Component
public class IncomeStatements {
  private static final String CURRENCY = "THB";

  private final JdbcClient sql;
  private final Balances balances;

  IncomeStatements(JdbcClient sql, Balances balances) {
    this.sql = sql;
    this.balances = balances;
  }

  /**
   * One household's month.
   *
   * @param unpaid what it has earned by now and was not paid yet
   * @param owing what guests got back and is taken out of its next shares
   */
  public record OfHousehold(List<Line> lines, Money unpaid, Money owing) {}

  /**
   * What came into a household's account, or went out of it.
   *
   * @param kind of the transfer
   * @param sold what was sold, if anything was
   * @param part of the rule
   * @param correctedMonth of what it corrects, where that stands in another one
   */
  public record Line(
      UUID transfer,
      Instant at,
      String kind,
      @Nullable LocalText sold,
      @Nullable String part,
      Money amount,
      @Nullable YearMonth correctedMonth) {}

  /** What came into one kind of accounts of a community within a month, and went out. */
  public record Sum(UUID community, Account.Kind kind, Money in, Money out) {}

  @Transactional(readOnly = true)
  public OfHousehold ofHousehold(UUID household, UUID community, YearMonth month) {
    var earned = Account.earnedBy(household, community);
    var owing = Account.receivable(household, community);
    var sums = balances.of(List.of(earned, owing), CURRENCY);
    return new OfHousehold(lines(earned, month), sums.get(earned), sums.get(owing));
  }

  private List<Line> lines(Account account, YearMonth month) {
    return sql.sql(
            """
            select t.id, t.at, t.kind, t.sold_name, p.part, p.amount, p.currency,
                   (select min(c.month) from income.posting c
                     where c.transfer = t.corrects and c.account = p.account and c.month <> p.month) as corrected
              from income.posting p join income.transfer t on t.id = p.transfer
             where p.account = ? and p.month = ? order by t.id, p.line
            """)
        .params(account.id(), month.atDay(1))
        .query(IncomeStatements::line)
        .list();
  }

  /** Of all communities of a province, side by side. */
  @Transactional(readOnly = true)
  public List<Sum> ofProvince(String province, YearMonth month) {
    return sql.sql(
            """
            with booked as materialized (
              select account, sum(credit) as credit, sum(debit) as debit
                from income.booked where month = ? and currency = ? group by account)
            select a.community, a.kind, sum(b.credit) as credit, sum(b.debit) as debit
              from booked b
              join income.account a on a.id = b.account
              join areas.community c on c.id = a.community
             where c.province = ?
             group by a.community, a.kind order by a.community, a.kind
            """)
        .params(month.atDay(1), CURRENCY, province)
        .query(IncomeStatements::sum)
        .list();
  }

  private static Sum sum(ResultSet row, int i) throws SQLException {
    var kind = Account.Kind.of(row.getString("kind"));
    var credit = Money.ofMinor(row.getLong("credit"), CURRENCY);
    var debit = Money.ofMinor(row.getLong("debit"), CURRENCY);
    return new Sum(
        Columns.id(row, "community"),
        kind,
        kind.isPlace() ? debit : credit,
        kind.isPlace() ? credit : debit);
  }

  private static Line line(ResultSet row, int i) throws SQLException {
    var corrected = Columns.findDate(row, "corrected");
    return new Line(
        Columns.id(row, "id"),
        Columns.instant(row, "at"),
        row.getString("kind"),
        Columns.findText(row, "sold_name"),
        row.getString("part"),
        Money.ofMinor(row.getLong("amount"), row.getString("currency")),
        corrected == null ? null : YearMonth.from(corrected));
  }
}
