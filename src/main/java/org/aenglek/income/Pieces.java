package org.aenglek.income;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
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

  /** Few, as a rule none: so what is booked is not summed anew. */
  private static final String LATE =
      """
      with late as materialized (
        select p.account, p.month, sum(p.amount) as amount, sum(p.amount) filter (where p.part is not null) as shared
          from income.transfer t join income.posting p on p.transfer = t.id and p.currency = :currency
         where t.at > :known
         group by 1, 2)
      """;

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
   * The same of all communities of a province that earned anything: account by account, or the
   * whole nation's months would be read for one province.
   *
   * @param known what was written down later is left out
   */
  Map<UUID, TreeMap<YearMonth, Cell>> ofProvince(String province, Months months, Instant known) {
    return sql
        .sql(
            LATE
                + """
                select a.community, b.month, %s, sum(b.shared - coalesce(late.shared, 0)) as amount
                  from areas.community c
                  join income.account a on a.community = c.id
                 cross join lateral (select month, sum(shared) as shared from income.booked
                                      where account = a.id and month between :first and :last and currency = :currency
                                      group by 1) b
                  left join late on late.account = a.id and late.month = b.month
                 where c.province = :province
                 group by 1, 2, 3, 4 having sum(b.shared - coalesce(late.shared, 0)) <> 0
                """
                    .formatted(WHOSE))
        .param("first", months.firstDay())
        .param("last", months.lastDay())
        .param("currency", CURRENCY)
        .param("known", Columns.at(known))
        .param("province", province)
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

  /** What lay in the fund of each community of a province at the end of a month. */
  Map<UUID, Money> funds(String province, YearMonth month, Instant known) {
    return sql
        .sql(
            LATE
                + """
                select a.community, sum(b.amount - coalesce(l.amount, 0)) as amount
                  from areas.community c
                  join income.account a on a.community = c.id and a.kind = 'fund'
                 cross join lateral (select sum(credit - debit) as amount from income.booked
                                      where account = a.id and month <= :month and currency = :currency) b
                 cross join lateral (select sum(amount) as amount from late
                                      where account = a.id and month <= :month) l
                 where c.province = :province and b.amount is not null
                 group by 1
                """)
        .param("month", month.atDay(1))
        .param("currency", CURRENCY)
        .param("known", Columns.at(known))
        .param("province", province)
        .query(
            (row, i) ->
                Map.entry(
                    Columns.id(row, "community"), Money.ofMinor(row.getLong("amount"), CURRENCY)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
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
    return pieces.stream()
        .collect(groupingBy(piece -> piece.months().first(), TreeMap::new, Cell.COLLECTOR));
  }

  private static Piece ofMonth(ResultSet row, int i) throws SQLException {
    var month = YearMonth.from(row.getObject("month", LocalDate.class));
    return piece(row, Months.of(month), null, List.of());
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
