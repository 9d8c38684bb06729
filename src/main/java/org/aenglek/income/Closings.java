package org.aenglek.income;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.income.IncomeRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Acts;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The months that a community's treasurer has closed, and with each all before it. Whatever is
 * recorded or corrected later stands in the month that is open then.
 */
@Component
public class Closings {
  private final JdbcClient sql;
  private final Access access;
  private final Acts acts;
  private final Settings settings;
  private final Clock clock;

  Closings(JdbcClient sql, Access access, Acts acts, Settings settings, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.acts = acts;
    this.settings = settings;
    this.clock = clock;
  }

  /** The last one that is closed, so far as whoever acts may see it. */
  @Transactional(readOnly = true)
  public Optional<YearMonth> last(UUID community) {
    return sql.sql(
            "select month from income.closing where community = ? order by month desc limit 1")
        .param(community)
        .query(LocalDate.class)
        .optional()
        .map(YearMonth::from);
  }

  /**
   * Nothing comes into the books of that month any more. Said twice, it is said once. Whoever
   * records something just now is waited for.
   *
   * @throws IncomeRefused when the month is not over
   */
  @Transactional
  public void close(UUID community, YearMonth month) {
    var place = Place.community(community);
    access.require(Permission.KEEP_MONEY, place);
    if (!month.isBefore(YearMonth.from(clock.instant().atZone(settings.zone())))) {
      throw new IncomeRefused(Reason.MONTH_NOT_OVER);
    }
    sql.sql("select pg_advisory_xact_lock(income.gate(?))").param(community).query(row -> {});
    if (last(community).filter(closed -> !closed.isBefore(month)).isPresent()) return;
    sql.sql("insert into income.closing (community, month, at, actor) values (?, ?, ?, ?)")
        .params(community, month.atDay(1), Columns.at(clock.instant()), Actor.current().name())
        .update();
    acts.record("month.closed", null, place, month.toString());
  }
}
