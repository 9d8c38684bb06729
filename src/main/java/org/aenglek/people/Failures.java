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
    /** One account, from one neighbourhood of the network or one browser. */
    ACCOUNT_FROM(5),
    /** One account, from wherever: who comes so far commands many networks. */
    ACCOUNT(100),
    ADDRESS(40);

    private final int free;

    Kind(int free) {
      this.free = free;
    }
  }

  /** Tries that belong together. */
  record Count(Kind kind, String about) {}

  /**
   * Counts a try: after the free ones each must wait twice as long as the one before.
   *
   * @throws PeopleRefused when the wait is not over
   */
  @Transactional
  public void tried(Count count) {
    var kind = count.kind();
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
            .param("about", hash(count))
            .param("now", Columns.at(now))
            .param("forgotten", Columns.at(now.minus(FORGOTTEN)))
            .param("longest", LONGEST_WAIT.toSeconds())
            .param("allowed", kind.free)
            .query(Boolean.class)
            .optional()
            .isPresent();
    if (!isHeard) {
      LOG.info("Not heard, too many tries at one {}: {}", kind, Caller.current().address());
      throw new PeopleRefused(PeopleRefused.Reason.TOO_MANY_TRIES, minutes(count, now));
    }
  }

  /**
   * A right try clears what was counted of one account from there, and takes back what it counted
   * itself where others may have tried too.
   */
  @Transactional
  public void succeeded(Count count) {
    var statement =
        count.kind() == Kind.ACCOUNT_FROM
            ? "delete from people.failure where about = ?"
            : "update people.failure set times = times - 1 where about = ? and times > 0";
    sql.sql(statement).param(hash(count)).update();
  }

  private long minutes(Count count, Instant now) {
    var free =
        sql.sql("select free from people.failure where about = ?")
            .param(hash(count))
            .query((row, i) -> Columns.instant(row, "free"))
            .single();
    return Math.ceilDiv(Duration.between(now, free).toSeconds(), 60);
  }

  private byte[] hash(Count count) {
    return vault.hash("failure " + count.kind(), count.about());
  }
}
