package org.aenglek.budgets;

import static org.aenglek.budgets.BudgetRefused.mustBe;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.budgets.BudgetRefused.Reason;
import org.aenglek.budgets.Line.Source;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Per cents that other systems tell of a line, typed beside our own; former ones are kept. */
@Component
public class ToldPercents {
  static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final JdbcClient sql;
  private final Trees trees;
  private final PlanKeeping keeping;
  private final Settings settings;
  private final Clock clock;

  ToldPercents(JdbcClient sql, Trees trees, PlanKeeping keeping, Settings settings, Clock clock) {
    this.sql = sql;
    this.trees = trees;
    this.keeping = keeping;
    this.settings = settings;
    this.clock = clock;
  }

  record Row(UUID line, String source, BigDecimal percent) {}

  @Transactional
  public void tell(UUID id, Source source, BigDecimal percent, LocalDate day) {
    var line = trees.line(id);
    keeping.begin(line.province(), line.year());
    mustBe(percent.signum() >= 0 && percent.compareTo(ALL) <= 0, Reason.PERCENT);
    mustBe(!day.isBefore(line.year().first()), Reason.DAY);
    mustBe(!day.isAfter(LocalDate.ofInstant(clock.instant(), settings.zone())), Reason.TO_COME);
    add(line.province(), day, List.of(new Row(id, source.key(), percent)));
  }

  void add(String province, LocalDate day, List<Row> rows) {
    if (rows.isEmpty()) return;
    sql.sql(
            """
            insert into budgets.told (line, source, number, province, percent, day, at, by)
            select r.line, r.source, coalesce((select max(t.number) from budgets.told t
                                                where t.line = r.line and t.source = r.source), 0) + 1,
                   :province, r.percent, :day, :now, :by
              from jsonb_to_recordset(:rows::jsonb) as r(line uuid, source text, percent numeric)
            """)
        .param("province", province)
        .param("day", day)
        .param("rows", Columns.json(rows))
        .param("now", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .update();
  }
}
