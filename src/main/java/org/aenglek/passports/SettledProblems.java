package org.aenglek.passports;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;
import org.aenglek.communities.MeasuresCommunities;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of a hundred problems that were told of a village, how many were mended within fourteen days, or
 * their teller read why they cannot be. One that is younger is not counted yet.
 */
@Component
class SettledProblems implements MeasuresCommunities {
  private static final Duration PATIENCE = Duration.ofDays(14);

  private final JdbcClient sql;

  SettledProblems(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String measure() {
    return "problems-settled";
  }

  @Override
  public OptionalDouble of(UUID community, Instant now) {
    return sql.sql(
            """
            select avg(case when exists (select from passports.step s
                                          where s.problem = p.id and s.state in ('mended', 'cannot')
                                            and s.at <= p.at + cast(:patience as interval))
                            then 100.0 else 0 end)
              from passports.problem p
             where p.community = :community
               and p.at > cast(:now as timestamptz) - interval '1 year'
               and p.at <= cast(:now as timestamptz) - cast(:patience as interval)
            """)
        .param("community", community)
        .param("now", Columns.at(now))
        .param("patience", PATIENCE.toString())
        .query(Columns::figure)
        .single();
  }
}
