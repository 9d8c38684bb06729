package org.aenglek.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many guests an area expects on a day; nobody is named. */
@Component
public class ExpectedToday {
  private final JdbcClient sql;
  private final Areas areas;
  private final Errands errands;

  ExpectedToday(JdbcClient sql, Areas areas, Errands errands) {
    this.sql = sql;
    this.areas = areas;
    this.errands = errands;
  }

  /** Visits to which the villages have said yes, and their heads. */
  public record Expected(int visits, int heads) {}

  @Transactional(readOnly = true)
  public Expected in(Place area, LocalDate day) {
    return errands.ask(Reckoning.JOB, () -> count(area, day));
  }

  private Expected count(Place area, LocalDate day) {
    return sql.sql(
            """
            select count(*) as visits, coalesce(sum(v.adults + v.children), 0) as heads from bookings.visit v
             where v.community = any(?) and v.first_day = ?
               and exists (select from bookings.answer a where a.visit = v.id and a.yes)
               and not exists (select from bookings.cancellation x where x.visit = v.id)
            """)
        .params(areas.in(area.id()).stream().map(Community::id).toArray(UUID[]::new), day)
        .query((row, i) -> new Expected(row.getInt("visits"), row.getInt("heads")))
        .single();
  }
}
