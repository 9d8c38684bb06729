package org.aenglek.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Tidy;
import org.aenglek.counter.Telling.What;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who had the box from when until when, with what was counted in it. */
@Component
class Shifts {
  private static final String SHIFT =
      """
      select s.opened, s.device, s.cash, s.begins, s.ends, s.counted, s.note, s.handed_to,
             s.cash + (select coalesce(sum(x.total), 0) from counter.sale x
                        where x.device = s.device and x.paid = 'cash' and x.undone is null
                          and x.happened >= s.begins and (s.ends is null or x.happened <= s.ends)) as expected
        from counter.shift s
      """;

  private final JdbcClient sql;
  private final Tellings tellings;
  private final Settings settings;

  Shifts(JdbcClient sql, Tellings tellings, Settings settings) {
    this.sql = sql;
    this.tellings = tellings;
    this.settings = settings;
  }

  /** A shift begins with so many satang in the box. */
  record Opened(long cash) {}

  /**
   * A shift ends.
   *
   * @param counted in satang
   * @param due what the device reckons there should be
   * @param to whom the box was handed
   */
  record Closed(long counted, long due, @Nullable String note, @Nullable String to) {}

  /**
   * A shift.
   *
   * @param expected satang that are or were in the box, by what was sold for cash
   * @param counted none while it lasts
   */
  record Shift(
      UUID opened,
      UUID device,
      long cash,
      Instant begins,
      @Nullable Instant ends,
      long expected,
      @Nullable Long counted,
      @Nullable String note,
      @Nullable String to) {}

  /** One that was not closed ends where the next begins. */
  void opened(Kept kept, Opened what) {
    sql.sql(
            """
            update counter.shift set closed = ?, ends = ? where device = ? and closed is null
            """)
        .params(kept.id(), Columns.at(kept.happened()), kept.device().id())
        .update();
    sql.sql(
            """
            insert into counter.shift (opened, device, community, cash, begins)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            kept.id(),
            kept.device().id(),
            kept.community(),
            what.cash(),
            Columns.at(kept.happened()))
        .update();
  }

  void closed(Kept kept, Closed what) {
    int closed =
        sql.sql(
                """
                update counter.shift
                   set closed = ?, ends = ?, counted = ?, due = ?, note = ?, handed_to = ?
                 where device = ? and closed is null
                """)
            .params(
                kept.id(),
                Columns.at(kept.happened()),
                what.counted(),
                what.due(),
                tidy(what.note()),
                tidy(what.to()),
                kept.device().id())
            .update();
    if (closed == 0) tellings.tell(kept, What.NO_SHIFT);
  }

  /** The one that lasts. */
  @Transactional(readOnly = true)
  Optional<Shift> current(Device device) {
    return sql.sql(SHIFT + " where s.device = ? and s.closed is null")
        .param(device.id())
        .query(Shifts::shift)
        .optional();
  }

  /** Those of a day, in the order in which they began. */
  @Transactional(readOnly = true)
  List<Shift> of(UUID community, LocalDate day) {
    return sql.sql(
            SHIFT + " where s.community = ? and s.begins >= ? and s.begins < ? order by s.begins")
        .params(community, Columns.at(begin(day)), Columns.at(begin(day.plusDays(1))))
        .query(Shifts::shift)
        .list();
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(settings.zone()).toInstant();
  }

  private static @Nullable String tidy(@Nullable String text) {
    return text == null || text.isBlank() ? null : Tidy.line(text);
  }

  private static Shift shift(ResultSet row, int i) throws SQLException {
    return new Shift(
        Columns.id(row, "opened"),
        Columns.id(row, "device"),
        row.getLong("cash"),
        Columns.instant(row, "begins"),
        Columns.findInstant(row, "ends"),
        row.getLong("expected"),
        row.getObject("counted", Long.class),
        row.getString("note"),
        row.getString("handed_to"));
  }
}
