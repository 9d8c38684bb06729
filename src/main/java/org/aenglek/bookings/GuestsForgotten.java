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
    return sql.sql(
            """
            update bookings.placed p set guest = null, phone_hash = null
             where guest is not null
               and not exists (select from bookings.visit v where v.placed = p.id and v.last_day >= ?)
            """)
        .param(LocalDate.ofInstant(before, settings.zone()))
        .update();
  }
}
