package org.aenglek.communities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.DateSpan;
import org.aenglek.site.Changes;
import org.aenglek.site.Columns;
import org.aenglek.site.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The holidays and festivals of provinces, as their officers entered them. */
@Component
public class Holidays {
  private final JdbcClient sql;
  private final Clock clock;
  private final Supplier<List<Holiday>> all;

  Holidays(JdbcClient sql, Clock clock, Changes changes) {
    this.sql = sql;
    this.clock = clock;
    this.all =
        Remembered.one(
            changes,
            () ->
                sql.sql("select * from communities.holiday order by first_day, id")
                    .query(Holiday::read)
                    .list());
  }

  /** Those of a province of which a day is within the span. */
  public List<Holiday> of(String province, DateSpan span) {
    return all.get().stream()
        .filter(holiday -> holiday.province().equals(province))
        .filter(holiday -> holiday.within(span).findAny().isPresent())
        .toList();
  }

  /** Those of a province on that day. */
  public List<Holiday> on(String province, LocalDate day) {
    return of(province, new DateSpan(day, day));
  }

  /** Enters one, unless it is there: what was corrected since is not undone. */
  @Transactional
  public void enter(UUID id, Holiday holiday) {
    boolean isThere =
        sql.sql("select exists (select from communities.holiday where id = ?)")
            .param(id)
            .query(Boolean.class)
            .single();
    if (!isThere) keep(id, holiday);
  }

  void keep(UUID id, Holiday holiday) {
    sql.sql(
            """
            insert into communities.holiday
                   (id, province, kind, name, yearly, first_day, last_day, sample, changed)
            values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set kind = excluded.kind, name = excluded.name, yearly = excluded.yearly,
                   first_day = excluded.first_day, last_day = excluded.last_day,
                   sample = excluded.sample, changed = excluded.changed
            """)
        .params(
            id,
            holiday.province(),
            holiday.kind().key(),
            Columns.json(holiday.name()),
            holiday.yearly(),
            holiday.days().first(),
            holiday.days().last(),
            holiday.sample(),
            Columns.at(clock.instant()))
        .update();
  }
}
