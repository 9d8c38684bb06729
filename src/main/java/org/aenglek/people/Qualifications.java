package org.aenglek.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * For what people are qualified, as higher modules find it out; a job writes it, and whoever may
 * see a person reads it.
 */
@Component
public class Qualifications {
  private final JdbcClient sql;
  private final Clock clock;

  Qualifications(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * That somebody is qualified for a trade.
   *
   * @param cause what proves it
   * @param last the last day on which it holds; nothing where it holds for ever
   */
  public record Qualification(
      UUID cause, UUID person, String trade, LocalDate first, @Nullable LocalDate last) {
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }
  }

  /** Given twice for the same cause, it is there once. */
  @Transactional
  public void give(Qualification given) {
    sql.sql(
            """
            insert into people.qualification (cause, person, trade, first_day, last_day, given)
            values (?, ?, ?, ?, ?, ?) on conflict (cause) do nothing
            """)
        .params(
            given.cause(),
            given.person(),
            given.trade(),
            given.first(),
            given.last(),
            Columns.at(clock.instant()))
        .update();
  }

  /** What proved it is taken back. */
  @Transactional
  public void end(UUID cause) {
    sql.sql("update people.qualification set ended = ? where cause = ? and ended is null")
        .params(Columns.at(clock.instant()), cause)
        .update();
  }

  /** Of these people, those that were not taken back, also when their last day is over. */
  @Transactional(readOnly = true)
  public List<Qualification> of(Collection<UUID> people) {
    return sql.sql(
            """
            select cause, person, trade, first_day, last_day from people.qualification
             where person = any(?) and ended is null order by first_day, cause
            """)
        .param(people.toArray(UUID[]::new))
        .query(Qualifications::qualification)
        .list();
  }

  private static Qualification qualification(ResultSet row, int i) throws SQLException {
    return new Qualification(
        Columns.id(row, "cause"),
        Columns.id(row, "person"),
        row.getString("trade"),
        row.getObject("first_day", LocalDate.class),
        Columns.findDate(row, "last_day"));
  }
}
