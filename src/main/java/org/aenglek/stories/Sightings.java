package org.aenglek.stories;

import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts how often campaigns are seen: when their short link is opened, and when it leads on to a
 * community. Pages themselves are kept and cannot count. Nothing is known of who it was: whoever
 * comes twice is counted twice.
 */
@Component
public class Sightings {
  private static final Actor COUNTER = Actor.job("campaigns");

  private final JdbcClient sql;
  private final TransactionTemplate transaction;

  Sightings(JdbcClient sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  /** Its short link was opened. */
  public void ofPoster(Campaign campaign, LocalDate day) {
    count(campaign, null, day);
  }

  /** It led on to one of its communities. */
  public void ofCommunity(Campaign campaign, UUID community, LocalDate day) {
    count(campaign, community, day);
  }

  private void count(Campaign campaign, @Nullable UUID community, LocalDate day) {
    COUNTER.does(() -> transaction.execute(status -> add(campaign.id(), community, day)));
  }

  private int add(UUID campaign, @Nullable UUID community, LocalDate day) {
    return sql.sql(
            """
            insert into stories.seen (campaign, community, day, times) values (?, ?::uuid, ?, 1)
            on conflict (campaign, community, day) do update set times = seen.times + 1
            """)
        .params(campaign, community, day)
        .update();
  }
}
