package org.aenglek.passports;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;
import org.aenglek.communities.MeasuresCommunities;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mean of what guests gave a village, of five; a review that is hidden does not count. */
@Component
class Ratings implements MeasuresCommunities {
  private final JdbcClient sql;

  Ratings(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String measure() {
    return "rating";
  }

  @Override
  public OptionalDouble of(UUID community, Instant now) {
    return sql.sql(
            """
            select avg(rating) from passports.review
             where community = :community and passports.is_shown(visit)
               and at > cast(:now as timestamptz) - interval '1 year' and at <= :now
            """)
        .param("community", community)
        .param("now", Columns.at(now))
        .query(Columns::figure)
        .single();
  }
}
