package org.aenglek.bookings;

import java.time.Instant;
import org.aenglek.people.Forgets;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked and said is forgotten; that it was, and how long the answer took, stays. */
@Component
class EnquiriesForgotten implements Forgets {
  private final JdbcClient sql;

  EnquiriesForgotten(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String purpose() {
    return "enquiry";
  }

  @Override
  public int forget(Instant before) {
    var moment = Columns.at(before);
    sql.sql(
            """
            update bookings.reply r set words = null
              from bookings.enquiry e
             where e.id = r.enquiry and e.at < ? and r.words is not null
            """)
        .param(moment)
        .update();
    return sql.sql("update bookings.enquiry set asked = null where at < ? and asked is not null")
        .param(moment)
        .update();
  }
}
