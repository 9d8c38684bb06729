package org.aenglek.income;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.people.Access;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a household earned and was paid in a calendar year, for its tax return: its own members read
 * it, and who keeps the money of its village.
 */
@Component
public class HouseholdYears {
  private static final String CURRENCY = "THB";
  private static final Money NOTHING = Money.ofMinor(0, CURRENCY);

  private final JdbcClient sql;

  HouseholdYears(JdbcClient sql) {
    this.sql = sql;
  }

  /** What was earned and what was paid within a month. */
  public record OfMonth(YearMonth month, Money earned, Money paid) {}

  /**
   * What was earned by one part of the rule.
   *
   * @param part its key; nothing for what no part is known of
   */
  public record OfPart(@Nullable String part, Money earned) {}

  /** Twelve months, and the parts that brought anything. */
  public record Summary(List<OfMonth> months, List<OfPart> parts) {
    public Money earned() {
      return sum(months.stream().map(OfMonth::earned));
    }

    public Money paid() {
      return sum(months.stream().map(OfMonth::paid));
    }
  }

  private record Cell(YearMonth month, String part, boolean isPaid, Money amount) {}

  /** The households of which whoever acts is a member. */
  @Transactional(readOnly = true)
  public List<UUID> own() {
    return sql.sql(
            """
            select distinct split_part(place, ' ', 2)::uuid from people.role_grant
             where person = people.me() and role = 'member' and place like 'household %' and ended is null
               and (until is null or until > people.moment())
            """)
        .query(UUID.class)
        .list();
  }

  /**
   * @throws Access.SignInFirst when nobody has signed in
   * @throws Access.NotAllowed when it is neither one's own nor of a village whose money one keeps
   */
  @Transactional(readOnly = true)
  public Summary of(UUID household, UUID community, Year year) {
    requireToRead(household, community);
    var cells = cells(household, community, year);
    var months =
        Stream.of(Month.values())
            .map(year::atMonth)
            .map(month -> month(month, cells.stream().filter(one -> one.month().equals(month))))
            .toList();
    return new Summary(months, parts(cells));
  }

  private void requireToRead(UUID household, UUID community) {
    boolean reads =
        sql.sql(
                """
                select people.is_job() or people.holds('{member}', ?) or people.may('keep-money', ?)
                """)
            .params(Place.household(household).toString(), Place.community(community).toString())
            .query(Boolean.class)
            .single();
    if (reads) return;
    Access.requireSomebody();
    throw new Access.NotAllowed();
  }

  /**
   * A correction counts as what it corrects; what makes up for something owed was earned too. What
   * has a part is a share, so only of the rest its transfer has to be looked at.
   */
  private List<Cell> cells(UUID household, UUID community, Year year) {
    return sql.sql(
            """
            select p.month, coalesce(p.part, '') as part, coalesce(c.kind, t.kind, '') = 'payout' as is_paid,
                   sum(p.amount) as amount
              from income.posting p
              left join income.transfer t on p.part is null and t.id = p.transfer
              left join income.transfer c on c.id = t.corrects
             where p.account = any(?) and p.month between ? and ? and p.currency = ?
             group by 1, 2, 3
            """)
        .params(
            Stream.of(
                    Account.earnedBy(household, community),
                    Account.receivable(household, community))
                .map(Account::id)
                .toArray(UUID[]::new),
            year.atMonth(Month.JANUARY).atDay(1),
            year.atMonth(Month.DECEMBER).atDay(1),
            CURRENCY)
        .query(HouseholdYears::cell)
        .list();
  }

  private static OfMonth month(YearMonth month, Stream<Cell> cells) {
    var all = cells.toList();
    var earned = sum(all.stream().filter(cell -> !cell.isPaid()).map(Cell::amount));
    var paid = sum(all.stream().filter(Cell::isPaid).map(Cell::amount)).negated();
    return new OfMonth(month, earned, paid);
  }

  private static List<OfPart> parts(List<Cell> cells) {
    return cells.stream()
        .filter(cell -> !cell.isPaid())
        .collect(groupingBy(Cell::part, TreeMap::new, reducing(NOTHING, Cell::amount, Money::plus)))
        .entrySet()
        .stream()
        .filter(each -> !each.getValue().isNothing())
        .map(each -> new OfPart(each.getKey().isEmpty() ? null : each.getKey(), each.getValue()))
        .toList();
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(NOTHING, Money::plus);
  }

  private static Cell cell(ResultSet row, int i) throws SQLException {
    return new Cell(
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getString("part"),
        row.getBoolean("is_paid"),
        Money.ofMinor(row.getLong("amount"), CURRENCY));
  }
}
