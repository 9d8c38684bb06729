package org.aenglek.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.UUID;
import org.aenglek.communities.MeasuresCommunities;
import org.aenglek.people.Errands;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.beans.factory.ObjectProvider;
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

  private static final String PICTURED_OFFERS =
      """
      select avg(case when exists (select from media.shown s join media.picture p on p.id = s.picture
                                    where s.owner = o.id and p.consent in ('given', 'nobody') and not p.spoilt)
                      then 100.0 else 0 end)
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
       where v.community = :community and v.ordered >= :since and p.answer_by <= :now
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
  private final ObjectProvider<MeasuresCommunities> others;
  private final Errands errands;
  private final Settings settings;

  Measures(
      JdbcClient sql,
      ObjectProvider<MeasuresCommunities> others,
      Errands errands,
      Settings settings) {
    this.sql = sql;
    this.others = others;
    this.errands = errands;
    this.settings = settings;
  }

  OptionalDouble value(Measure measure, UUID community, Instant now) {
    return errands.ask(
        JOB,
        () ->
            switch (measure) {
              case PRICED_OFFERS -> asked(PRICED_OFFERS, community, now);
              case PICTURED_OFFERS -> asked(PICTURED_OFFERS, community, now);
              case OFFERS -> asked(OFFERS, community, now);
              case ANSWERED_IN_TIME -> asked(ANSWERED_IN_TIME, community, now);
              case MONTHS_WITH_GUESTS -> asked(MONTHS_WITH_GUESTS, community, now);
              case PROBLEMS_SETTLED, RATING, TRAINED_HOSTS -> told(measure, community, now);
            });
  }

  /** By the module that knows it; while there is none it is not measured. */
  private OptionalDouble told(Measure measure, UUID community, Instant now) {
    return others.stream()
        .filter(one -> one.measure().equals(measure.key()))
        .findFirst()
        .map(one -> one.of(community, now))
        .orElseGet(OptionalDouble::empty);
  }

  private OptionalDouble asked(String query, UUID community, Instant now) {
    var today = LocalDate.ofInstant(now, settings.zone());
    var yearAgo = today.minusYears(1);
    return sql.sql(query)
        .param("community", community)
        .param("now", Columns.at(now))
        .param("since", Columns.at(yearAgo.atStartOfDay(settings.zone()).toInstant()))
        .param("today", today)
        .param("first_day", yearAgo)
        .query(Columns::figure)
        .single();
  }
}
