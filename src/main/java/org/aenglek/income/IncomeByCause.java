package org.aenglek.income;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What some orders and sales brought to the communities of a province: to those who read
 * households' shares all of it, to others what {@link SmallCells} lets be told beside what is told
 * of the communities already.
 */
@Component
public class IncomeByCause {
  private static final String JOB = "figures";

  private final JdbcClient sql;
  private final Pieces pieces;
  private final Readers readers;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  IncomeByCause(
      JdbcClient sql,
      Pieces pieces,
      Readers readers,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.pieces = pieces;
    this.readers = readers;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What is told of a community.
   *
   * @param isAll whether nothing more was earned than that
   */
  public record Told(Money sum, boolean isAll) {
    public static final Told NOTHING = new Told(Money.ofMinor(0, Pieces.CURRENCY), true);

    public Told plus(Told other) {
      return new Told(sum.plus(other.sum), isAll && other.isAll);
    }
  }

  /**
   * By community; one that earned nothing is left out.
   *
   * @param causes the lines of orders, or sales
   */
  @Transactional(readOnly = true)
  public Map<UUID, Told> of(String province, Collection<UUID> causes) {
    boolean isWhole = readers.seeShares(Place.province(province));
    return errands.ask(
        JOB,
        () ->
            earned(causes).entrySet().stream()
                .collect(
                    toMap(
                        Map.Entry::getKey, each -> told(each.getKey(), each.getValue(), isWhole))));
  }

  private Told told(UUID community, TreeMap<YearMonth, Cell> months, boolean isWhole) {
    long all = months.values().stream().mapToLong(Cell::sum).sum();
    long told = isWhole ? all : safe(community, months).stream().mapToLong(Cell::sum).sum();
    return new Told(Money.ofMinor(told, Pieces.CURRENCY), told == all);
  }

  /** Year by year, as what the community earned is told. */
  private List<Cell> safe(UUID community, TreeMap<YearMonth, Cell> months) {
    var safe = new ArrayList<Cell>();
    months.keySet().stream()
        .map(YearMonth::getYear)
        .distinct()
        .forEach(year -> safe.addAll(safe(community, months, Months.of(year))));
    return safe;
  }

  private List<Cell> safe(UUID community, TreeMap<YearMonth, Cell> months, Months year) {
    var known = over(pieces.months(community, year));
    var those = over(months);
    those.keySet().retainAll(known.keySet());
    var more = cells(those);
    return SmallCells.mayBeAdded(cells(known), more) ? more : List.of();
  }

  private static List<Cell> cells(TreeMap<YearMonth, Cell> months) {
    return SmallCells.periods(months, false).stream().map(SmallCells.Period::cell).toList();
  }

  /** Those months that are over, so that what is told once never changes. */
  private TreeMap<YearMonth, Cell> over(TreeMap<YearMonth, Cell> months) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    return new TreeMap<>(months.headMap(YearMonth.from(today)));
  }

  private record OfCommunity(UUID community, Piece piece) {}

  private Map<UUID, TreeMap<YearMonth, Cell>> earned(Collection<UUID> causes) {
    return sql
        .sql(
            """
            select a.community, p.month, case a.kind when 'receivable' then 'earned' else a.kind end as kind,
                   case a.owner_kind when 'household' then a.owner end as household, sum(p.amount) as amount
              from income.earning e
              join income.posting p on p.transfer = e.transfer and p.part is not null
              join income.account a on a.id = p.account
             where e.cause = any(?) and p.currency = ?
             group by 1, 2, 3, 4 having sum(p.amount) <> 0
            """)
        .params(causes.toArray(UUID[]::new), Pieces.CURRENCY)
        .query(IncomeByCause::row)
        .list()
        .stream()
        .collect(groupingBy(OfCommunity::community))
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, each -> byMonth(each.getValue())));
  }

  private static TreeMap<YearMonth, Cell> byMonth(List<OfCommunity> rows) {
    return rows.stream()
        .map(OfCommunity::piece)
        .collect(groupingBy(piece -> piece.months().first(), TreeMap::new, Cell.COLLECTOR));
  }

  private static OfCommunity row(ResultSet row, int i) throws SQLException {
    var month = YearMonth.from(row.getObject("month", LocalDate.class));
    return new OfCommunity(
        Columns.id(row, "community"),
        new Piece(
            Months.of(month),
            Account.Kind.of(row.getString("kind")),
            row.getObject("household", UUID.class),
            null,
            List.of(),
            row.getLong("amount")));
  }
}
