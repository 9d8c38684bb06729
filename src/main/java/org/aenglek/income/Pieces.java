package org.aenglek.income;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.income.Transfer.Sold;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The shares of what was sold, summed as figures need them. What makes up for what a household owes
 * is its share all the same. A job acts.
 */
@Component
class Pieces {
  static final String CURRENCY = "THB";
  static final String WHOSE =
      """
      case a.kind when 'receivable' then 'earned' else a.kind end as kind,
             case a.owner_kind when 'household' then a.owner end as household
      """;

  /**
   * A province's accounts by month, as they were known at a moment: the sealed sums, what is not
   * sealed yet, and without what was written down later. The last two are few, as a rule none; as
   * of a moment long over, all that came since is read.
   */
  private static final String SUMS =
      """
      with changed as materialized (
        select account, month, amount, part from income.posting
         where xid >= income.sealed_to() and currency = :currency
        union all
        select p.account, p.month, -p.amount, p.part
          from income.transfer t join income.posting p on p.transfer = t.id and p.currency = :currency
         where t.at > :known),
      summed as (
        select a.community, %1$s, m.month, m.credit - m.debit as amount, m.shared
          from areas.community c
          join income.account a on a.community = c.id
          join income.month m on m.account = a.id and m.currency = :currency
         where c.province = :province
        union all
        select a.community, %1$s, x.month, x.amount, case when x.part is null then 0 else x.amount end
          from changed x
          join income.account a on a.id = x.account
          join areas.community c on c.id = a.community and c.province = :province)
      """
          .formatted(WHOSE);

  private final JdbcClient sql;

  Pieces(JdbcClient sql) {
    this.sql = sql;
  }

  private record OfCommunity(UUID community, Piece piece) {}

  /** Each month of a community in which something was earned. */
  TreeMap<YearMonth, Cell> months(UUID community, Months months) {
    return byMonth(
        sql.sql(
                """
                select b.month, %s, sum(b.shared) as amount
                  from income.account a join income.booked b on b.account = a.id
                 where a.community = ? and b.month between ? and ? and b.currency = ?
                 group by 1, 2, 3 having sum(b.shared) <> 0
                """
                    .formatted(WHOSE))
            .params(community, months.firstDay(), months.lastDay(), CURRENCY)
            .query(Pieces::ofMonth)
            .list());
  }

  /**
   * The same of all communities of a province that earned anything.
   *
   * @param known what was written down later is left out
   */
  Map<UUID, TreeMap<YearMonth, Cell>> ofProvince(String province, Months months, Instant known) {
    return summed(
            """
            select community, month, kind, household, shared as amount from summed
             where month between :first and :last and shared <> 0
            """,
            province,
            known)
        .param("first", months.firstDay())
        .param("last", months.lastDay())
        .query((row, i) -> new OfCommunity(Columns.id(row, "community"), ofMonth(row, i)))
        .list()
        .stream()
        .collect(groupingBy(OfCommunity::community))
        .entrySet()
        .stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                each -> byMonth(each.getValue().stream().map(OfCommunity::piece).toList())));
  }

  /**
   * What lay in the fund of each community of a province, at the end of each month that moved it.
   */
  Map<UUID, NavigableMap<YearMonth, Money>> funds(String province, Instant known) {
    var funds = new HashMap<UUID, NavigableMap<YearMonth, Money>>();
    summed(
            """
            select community, month, sum(sum(amount)) over (partition by community order by month) as amount
              from summed where kind = 'fund' group by 1, 2
            """,
            province,
            known)
        .query(
            row -> {
              funds
                  .computeIfAbsent(Columns.id(row, "community"), community -> new TreeMap<>())
                  .put(month(row), Money.ofMinor(row.getLong("amount"), CURRENCY));
            });
    return funds;
  }

  private JdbcClient.StatementSpec summed(String select, String province, Instant known) {
    return sql.sql(SUMS + select)
        .param("currency", CURRENCY)
        .param("province", province)
        .param("known", Columns.at(known));
  }

  /** All of those months by account and by what was sold; what was called last comes last. */
  List<Piece> sold(UUID community, Months months) {
    return sql.sql(
            """
            select %s, t.sold_kind, t.sold, t.sold_name, coalesce(w.capital, '{}') as capital, sum(p.amount) as amount
              from income.account a
              join income.posting p on p.account = a.id and p.part is not null
              join income.transfer t on t.id = p.transfer
              left join income.work w on w.cause = t.cause
             where a.community = ? and p.month between ? and ? and p.currency = ?
             group by 1, 2, 3, 4, 5, 6 order by max(t.id::text)
            """
                .formatted(WHOSE))
        .params(community, months.firstDay(), months.lastDay(), CURRENCY)
        .query((row, i) -> piece(row, months, sold(row), Columns.strings(row, "capital")))
        .list();
  }

  private static TreeMap<YearMonth, Cell> byMonth(List<Piece> pieces) {
    var months =
        pieces.stream()
            .collect(groupingBy(piece -> piece.months().first(), TreeMap::new, Cell.COLLECTOR));
    months.values().removeIf(Cell::isNothing);
    return months;
  }

  private static Piece ofMonth(ResultSet row, int i) throws SQLException {
    return piece(row, Months.of(month(row)), null, List.of());
  }

  private static YearMonth month(ResultSet row) throws SQLException {
    return YearMonth.from(row.getObject("month", LocalDate.class));
  }

  static Piece piece(ResultSet row, Months months, @Nullable Sold sold, List<String> capital)
      throws SQLException {
    return new Piece(
        months,
        Account.Kind.of(row.getString("kind")),
        row.getObject("household", UUID.class),
        sold,
        capital,
        row.getLong("amount"));
  }

  private static @Nullable Sold sold(ResultSet row) throws SQLException {
    var id = row.getObject("sold", UUID.class);
    return id == null
        ? null
        : new Sold(row.getString("sold_kind"), id, Columns.text(row, "sold_name"));
  }
}
