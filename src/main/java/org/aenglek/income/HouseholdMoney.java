package org.aenglek.income;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.people.Households;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a household earned and was paid, for itself and for who keeps its village's books. */
@Component
public class HouseholdMoney {
  private final JdbcClient sql;
  private final Balances balances;
  private final Households households;
  private final Readers readers;

  HouseholdMoney(JdbcClient sql, Balances balances, Households households, Readers readers) {
    this.sql = sql;
    this.balances = balances;
    this.households = households;
    this.readers = readers;
  }

  /**
   * A year of it.
   *
   * @param lines the latest first
   * @param unpaid what it has earned by now and was not paid yet
   * @param owing what guests got back and is taken out of its next shares
   */
  public record Year(List<Line> lines, Money unpaid, Money owing) {
    public Money earned() {
      return sum(line -> true);
    }

    public Money earned(YearMonth month) {
      return sum(line -> line.month().equals(month));
    }

    public List<Line> shares() {
      return lines.stream().filter(Line::isShare).toList();
    }

    public List<Line> payouts() {
      return lines.stream().filter(line -> !line.isShare()).toList();
    }

    private Money sum(Predicate<Line> asked) {
      return shares().stream()
          .filter(asked)
          .map(Line::amount)
          .reduce(Money.ofMinor(0, Pieces.CURRENCY), Money::plus);
    }
  }

  /**
   * What it got of something that was sold, or what it was paid.
   *
   * @param month of the books
   * @param kind of the transfer
   * @param sold what was sold, if anything was
   * @param part of the rule; none of what was paid
   * @param amount below zero of what was taken back, and of what was paid
   */
  public record Line(
      UUID transfer,
      Instant at,
      YearMonth month,
      String kind,
      @Nullable LocalText sold,
      @Nullable String part,
      Money amount) {
    boolean isShare() {
      return part != null;
    }
  }

  /**
   * @throws org.aenglek.people.Access.NotAllowed when it is somebody else's
   */
  @Transactional(readOnly = true)
  public Year of(UUID household, int year) {
    readers.requireHousehold(household);
    var community = households.communityOf(household);
    var earned = Account.earnedBy(household, community);
    var owing = Account.receivable(household, community);
    var sums = balances.of(List.of(earned, owing), Pieces.CURRENCY);
    return new Year(
        lines(List.of(earned, owing), Months.of(year)), sums.get(earned), sums.get(owing));
  }

  private List<Line> lines(List<Account> accounts, Months months) {
    return sql.sql(
            """
            select t.id, t.at, t.kind, t.sold_name, p.month, p.part, sum(p.amount) as amount
              from income.posting p join income.transfer t on t.id = p.transfer
             where p.account = any(?) and p.month between ? and ? and p.currency = ?
             group by t.id, p.month, p.part having sum(p.amount) <> 0
             order by t.at desc, t.id, p.part
            """)
        .params(
            accounts.stream().map(Account::id).toArray(UUID[]::new),
            months.firstDay(),
            months.lastDay(),
            Pieces.CURRENCY)
        .query(HouseholdMoney::line)
        .list();
  }

  private static Line line(ResultSet row, int i) throws SQLException {
    return new Line(
        Columns.id(row, "id"),
        Columns.instant(row, "at"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getString("kind"),
        Columns.findText(row, "sold_name"),
        row.getString("part"),
        Money.ofMinor(row.getLong("amount"), Pieces.CURRENCY));
  }
}
