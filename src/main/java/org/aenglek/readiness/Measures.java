package org.aenglek.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.UUID;
import org.aenglek.people.Errands;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks operations; what they cannot tell is unknown, and not zero. */
@Component
class Measures {
  static final String JOB = "readiness";

  private static final String PRICED_OFFERS =
      """
      select avg(case when exists (select from offers.price p where p.offer = o.id) then 100.0 else 0 end)
        from offers.offer o where o.community = :community
      """;

  private static final String OFFERS =
      "select count(*)::numeric from offers.offer where community = :community";

  private static final String ANSWERED_IN_TIME =
      """
      select avg(case when a.at <= p.answer_by then 100.0 else 0 end)
        from bookings.visit v
        join bookings.placed p on p.id = v.placed
        left join bookings.answer a on a.visit = v.id
       where v.community = :community and p.at >= :since and p.answer_by <= :now
         and (a.by is null or a.by <> 'terms')
         and not exists (select from bookings.cancellation c where c.visit = v.id and a.visit is null)
      """;

  private static final String MONTHS_WITH_GUESTS =
      """
      select count(distinct date_trunc('month', v.first_day))::numeric
        from bookings.visit v join bookings.arrival a on a.visit = v.id and a.attended
       where v.community = :community and v.first_day > :first_day and v.first_day <= :today
      """;

  private final JdbcClient sql;
  private final Errands errands;
  private final Settings settings;

  Measures(JdbcClient sql, Errands errands, Settings settings) {
    this.sql = sql;
    this.errands = errands;
    this.settings = settings;
  }

  OptionalDouble value(Measure measure, UUID community, Instant now) {
    return errands.ask(JOB, () -> asked(measure, community, now));
  }

  private OptionalDouble asked(Measure measure, UUID community, Instant now) {
    var today = LocalDate.ofInstant(now, settings.zone());
    var yearAgo = today.minusYears(1);
    var value =
        sql.sql(query(measure))
            .param("community", community)
            .param("now", Columns.at(now))
            .param("since", Columns.at(yearAgo.atStartOfDay(settings.zone()).toInstant()))
            .param("today", today)
            .param("first_day", yearAgo)
            .query(Double.class)
            .optional();
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  private static String query(Measure measure) {
    return switch (measure) {
      case PRICED_OFFERS -> PRICED_OFFERS;
      case OFFERS -> OFFERS;
      case ANSWERED_IN_TIME -> ANSWERED_IN_TIME;
      case MONTHS_WITH_GUESTS -> MONTHS_WITH_GUESTS;
    };
  }
}
