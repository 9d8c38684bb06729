package org.aenglek.programme;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The visits of a month, day by day: what the number of visitors was reckoned from. */
@Component
public class DayRows {
  private final JdbcClient sql;
  private final Settings settings;

  DayRows(JdbcClient sql, Settings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  /**
   * Those who came on one day.
   *
   * @param visit its reference; empty for those who had booked nothing
   */
  public record Row(LocalDate day, String visit, int heads) {}

  /** As far as whoever acts may see them: the database says who receives guests there. */
  @Transactional(readOnly = true)
  public List<Row> of(UUID community, YearMonth month) {
    return sql.sql(
            """
            select v.first_day as day, v.reference as visit, v.adults + v.children as heads
              from bookings.visit v join bookings.arrival a on a.visit = v.id and a.attended
             where v.community = :community and v.first_day between :first and :last
            union all
            select (w.happened at time zone :zone)::date, '', w.heads from counter.arrival w
             where w.community = :community and w.visit is null
               and (w.happened at time zone :zone)::date between :first and :last
             order by day, visit
            """)
        .param("community", community)
        .param("first", month.atDay(1))
        .param("last", month.atEndOfMonth())
        .param("zone", settings.zone().getId())
        .query(
            (row, i) ->
                new Row(
                    row.getObject("day", LocalDate.class),
                    row.getString("visit"),
                    row.getInt("heads")))
        .list();
  }
}
