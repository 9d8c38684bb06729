package org.aenglek.budgets;

import static org.aenglek.budgets.BudgetRefused.mustBe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.budgets.BudgetRefused.Reason;
import org.aenglek.budgets.Course.Flow;
import org.aenglek.budgets.Movement.Kind;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was planned and what was paid, month by month. */
@Component
public class YearCourses {
  private final JdbcClient sql;
  private final PlanKeeping keeping;
  private final Clock clock;

  YearCourses(JdbcClient sql, PlanKeeping keeping, Clock clock) {
    this.sql = sql;
    this.keeping = keeping;
    this.clock = clock;
  }

  private record Monthly(UUID line, Flow flow) {}

  private record Plan(UUID line, int month, long satang) {}

  /** Of all these lines together. */
  @Transactional(readOnly = true)
  public Course of(FiscalYear year, List<UUID> leaves) {
    var all = each(year, leaves).values();
    return all.isEmpty() ? Course.of(List.of(), List.of()) : together(all);
  }

  private static Course together(Collection<Course> all) {
    return all.stream().reduce(YearCourses::plus).orElseThrow();
  }

  private static Course plus(Course one, Course other) {
    return new Course(
        plus(one.given(), other.given()),
        plus(one.paid(), other.paid()),
        plus(one.back(), other.back()),
        plus(one.planned(), other.planned()));
  }

  /** A plan of some is no plan of all: beside what all of them paid it would mislead. */
  private static List<Money> plus(List<Money> one, List<Money> other) {
    if (one.isEmpty() || other.isEmpty()) return List.of();
    return IntStream.range(0, one.size()).mapToObj(i -> one.get(i).plus(other.get(i))).toList();
  }

  /** Of each of these lines; of one without money and plan there is nothing. */
  @Transactional(readOnly = true)
  public Map<UUID, Course> each(FiscalYear year, List<UUID> leaves) {
    var flows = new HashMap<UUID, List<Flow>>();
    for (var one : flows(year, leaves)) {
      flows.computeIfAbsent(one.line(), any -> new ArrayList<>()).add(one.flow());
    }
    var plans = new HashMap<UUID, List<Long>>();
    for (var one : plans(year, leaves)) {
      plans.computeIfAbsent(one.line(), any -> months()).set(one.month(), one.satang());
    }
    var courses = new HashMap<UUID, Course>();
    for (var line : leaves) {
      if (!flows.containsKey(line) && !plans.containsKey(line)) continue;
      courses.put(
          line,
          Course.of(flows.getOrDefault(line, List.of()), plans.getOrDefault(line, List.of())));
    }
    return courses;
  }

  private static List<Long> months() {
    return new ArrayList<>(Collections.nCopies(FiscalYear.MONTHS, 0L));
  }

  private List<Monthly> flows(FiscalYear year, List<UUID> leaves) {
    return sql.sql(
            """
            select line, date_trunc('month', day)::date as month, kind, sum(amount)::bigint as amount
              from budgets.movement where line = any(?) group by 1, 2, 3
            """)
        .param((Object) leaves.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new Monthly(
                    Columns.id(row, "line"),
                    new Flow(
                        index(year, row),
                        Kind.find(row.getString("kind")).orElseThrow(),
                        row.getLong("amount"))))
        .list();
  }

  private List<Plan> plans(FiscalYear year, List<UUID> leaves) {
    return sql.sql(
            """
            select distinct on (line, month) line, month, amount from budgets.planned
             where line = any(?) order by line, month, number desc
            """)
        .param((Object) leaves.toArray(UUID[]::new))
        .query(
            (row, i) -> new Plan(Columns.id(row, "line"), index(year, row), row.getLong("amount")))
        .list();
  }

  private static int index(FiscalYear year, ResultSet row) throws SQLException {
    var month = YearMonth.from(row.getObject("month", LocalDate.class));
    return Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(year.first()), month));
  }

  /** What is to be disbursed in each month of its year; all nothing where nothing is planned. */
  @Transactional(readOnly = true)
  public List<Money> planOf(Line line) {
    var months = months();
    plans(line.year(), List.of(line.id())).forEach(one -> months.set(one.month(), one.satang()));
    return months.stream().map(each -> Money.ofMinor(each, Amounts.CURRENCY)).toList();
  }

  /**
   * Says how much is to be disbursed in each month; what was planned before is kept.
   *
   * @param months from October on
   * @throws BudgetRefused when it is more than was given, or the line is no leaf
   */
  @Transactional
  public void plan(UUID line, List<Money> months) {
    var node = keeping.beginOf(line).get(line);
    mustBe(node.isLeaf(), Reason.HAS_LINES);
    mustBe(months.stream().allMatch(month -> month.minor() >= 0), Reason.AMOUNT);
    var sum = months.stream().reduce(Amounts.NOTHING, Money::plus);
    var given = node.amounts().allocated();
    mustBe(given != null, Reason.NOT_GIVEN);
    mustBe(
        sum.minor() <= Amounts.known(given).minor(), Reason.PLAN_MORE, sum, Amounts.known(given));
    var former = planOf(node.line());
    for (int i = 0; i < FiscalYear.MONTHS; i++) {
      if (!months.get(i).equals(former.get(i))) write(node.line(), i, months.get(i));
    }
  }

  private void write(Line line, int index, Money amount) {
    sql.sql(
            """
            insert into budgets.planned (line, month, number, province, amount, at, by)
            select :line, :month, coalesce(max(number), 0) + 1, :province, :amount, :now, :by
              from budgets.planned where line = :line and month = :month
            """)
        .param("line", line.id())
        .param("month", line.year().month(index).atDay(1))
        .param("province", line.province())
        .param("amount", amount.minor())
        .param("now", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .update();
  }
}
