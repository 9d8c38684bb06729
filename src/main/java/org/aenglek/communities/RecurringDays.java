package org.aenglek.communities;

import java.util.List;
import java.util.UUID;
import org.aenglek.site.Changes;
import org.aenglek.site.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What comes again and again in a community. */
@Component
public class RecurringDays {
  private static final int REMEMBERED = 500;
  private final Remembered<UUID, List<Recurring>> of;

  RecurringDays(JdbcClient sql, Changes changes) {
    this.of =
        new Remembered<>(
            changes,
            REMEMBERED,
            List::size,
            community ->
                sql.sql("select * from communities.recurring where community = ? order by id")
                    .param(community)
                    .query(Recurring::read)
                    .list());
  }

  public List<Recurring> of(UUID community) {
    return of.of(community);
  }
}
