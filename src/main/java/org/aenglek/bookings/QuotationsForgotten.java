package org.aenglek.bookings;

import java.time.Instant;
import java.time.LocalDate;
import org.aenglek.people.Forgets;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom a price was quoted is forgotten; its number and what it was for stay. */
@Component
class QuotationsForgotten implements Forgets {
  private final JdbcClient sql;
  private final Settings settings;

  QuotationsForgotten(JdbcClient sql, Settings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  @Override
  public String purpose() {
    return "quotation";
  }

  @Override
  public int forget(Instant before) {
    return sql.sql(
            """
            update bookings.quoted set payer = null where valid_until < ? and payer is not null
            """)
        .param(LocalDate.ofInstant(before, settings.zone()))
        .update();
  }
}
