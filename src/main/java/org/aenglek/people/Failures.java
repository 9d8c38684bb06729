package org.aenglek.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.aenglek.site.Columns;
import org.aenglek.site.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows whoever guesses. Each try counts as wrong from its beginning, so that many at once are not
 * heard before the first has failed; a right one clears what was counted.
 */
@Component
class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final JdbcClient sql;
  private final Vault vault;
  private final Clock clock;

  Failures(JdbcClient sql, Vault vault, Clock clock) {
    this.sql = sql;
    this.vault = vault;
    this.clock = clock;
  }

  /** What is guessed at, or who guesses, and how often before it is slowed. */
  enum Kind {
    ACCOUNT(5),
    ADDRESS(40);

    private final int free;

    Kind(int free) {
      this.free = free;
    }
  }

  /**
   * Counts a try: after the free ones each must wait twice as long as the one before.
   *
   * @throws PeopleRefused when the wait is not over
   */
  @Transactional
  public void tried(Kind kind, String about) {
    var now = clock.instant();
    boolean isHeard =
        sql.sql(
                """
                insert into people.failure as f (about, times, last, free)
                values (:about, 1, :now, :now)
                on conflict (about) do update
                   set times = case when f.last < :forgotten then 1 else f.times + 1 end,
                       last = :now,
                       free = :now + make_interval(secs => least(:longest, power(2,
                              greatest(0, least(20, case when f.last < :forgotten then 1
                                                         else f.times + 1 end - :allowed))) - 1))
                 where f.free <= :now
                returning true
                """)
            .param("about", hash(kind, about))
            .param("now", Columns.at(now))
            .param("forgotten", Columns.at(now.minus(FORGOTTEN)))
            .param("longest", LONGEST_WAIT.toSeconds())
            .param("allowed", kind.free)
            .query(Boolean.class)
            .optional()
            .isPresent();
    if (!isHeard) {
      LOG.info("Not heard, too many tries at one {}: {}", kind, Caller.current().address());
      throw new PeopleRefused(PeopleRefused.Reason.TOO_MANY_TRIES, minutes(kind, about, now));
    }
  }

  @Transactional
  public void succeeded(Kind kind, String about) {
    sql.sql("delete from people.failure where about = ?").param(hash(kind, about)).update();
  }

  /** A right try takes back what it counted, and nothing of what others did. */
  @Transactional
  public void forgiven(Kind kind, String about) {
    sql.sql("update people.failure set times = times - 1 where about = ? and times > 0")
        .param(hash(kind, about))
        .update();
  }

  private long minutes(Kind kind, String about, Instant now) {
    var free =
        sql.sql("select free from people.failure where about = ?")
            .param(hash(kind, about))
            .query((row, i) -> Columns.instant(row, "free"))
            .single();
    return Math.ceilDiv(Duration.between(now, free).toSeconds(), 60);
  }

  private byte[] hash(Kind kind, String about) {
    return vault.hash("failure " + kind, about);
  }
}
