package org.aenglek.bookings;

import java.time.Instant;
import java.time.LocalDate;
import org.aenglek.people.Forgets;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who came is forgotten when the purpose says so; that somebody came stays. */
@Component
class GuestsForgotten implements Forgets {
  private static final String GOING =
      """
      p.guest is not null
      and not exists (select from bookings.visit v where v.placed = p.id and v.last_day >= :day)
      """;

  private final JdbcClient sql;
  private final Settings settings;

  GuestsForgotten(JdbcClient sql, Settings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  @Override
  public String purpose() {
    return "guest";
  }

  @Override
  public int forget(Instant before) {
    var day = LocalDate.ofInstant(before, settings.zone());
    rememberWhoHadComeBefore(day);
    return sql.sql("update bookings.placed p set guest = null, phone_hash = null where " + GOING)
        .param("day", day)
        .update();
  }

  /**
   * Also of the later visits of the same number: without the earlier ones they would be the first.
   */
  private void rememberWhoHadComeBefore(LocalDate day) {
    sql.sql(
            """
            update bookings.visit v set came_before = exists (
                     select from bookings.placed q
                       join bookings.visit w on w.placed = q.id and w.community = v.community
                       join bookings.arrival b on b.visit = w.id and b.attended
                      where q.phone_hash = own.phone_hash and w.first_day < v.first_day)
              from bookings.placed own
             where own.id = v.placed and v.came_before is not true
               and own.phone_hash in (select p.phone_hash from bookings.placed p where
            """
                + GOING
                + ")")
        .param("day", day)
        .update();
  }
}
