package org.aenglek.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.UUID;
import org.aenglek.communities.MeasuresCommunities;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many of a community's hosts hold a certificate at a moment: granted before, not over, not
 * withdrawn by then. A host is who says that they host guests, as it stands today; where they
 * belonged is what it was when it was granted. While nobody of the province had a certificate by
 * then, nothing tells it.
 */
@Component
class TrainedHosts implements MeasuresCommunities {
  private final JdbcClient sql;
  private final Settings settings;

  TrainedHosts(JdbcClient sql, Settings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  @Override
  public String measure() {
    return "trained-hosts";
  }

  @Override
  public OptionalDouble of(UUID community, Instant now) {
    return sql.sql(
            """
            with province as (
              select x.* from training.certificate x join areas.community o on o.id = x.community
               where o.province = (select province from areas.community where id = :community) and x.granted <= :now)
            select count(distinct x.person) filter (
                     where x.community = :community and 'host' = any(p.does)
                       and (x.last_day is null or x.last_day >= :today)
                       and (x.withdrawn is null or x.withdrawn > :now))::numeric
              from province x join people.person p on p.id = x.person having count(*) > 0
            """)
        .param("community", community)
        .param("now", Columns.at(now))
        .param("today", LocalDate.ofInstant(now, settings.zone()))
        .query(Columns::figure)
        .optional()
        .orElseGet(OptionalDouble::empty);
  }
}
