package org.aenglek.offers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Ids;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that say what is taken. Only {@link Slots} writes them. */
@Component
class Claims {
  private final JdbcClient sql;
  private final JdbcTemplate batches;
  private final Clock clock;

  Claims(JdbcClient sql, JdbcTemplate batches, Clock clock) {
    this.sql = sql;
    this.batches = batches;
    this.clock = clock;
  }

  /** A claim, for whom and until when; without an end it lasts. */
  record Kept(UUID holder, UUID community, UUID offer, Claim claim, @Nullable Instant until) {}

  /** Everybody who counts or changes what is taken of these waits for whoever does now. */
  void lock(SortedSet<Claim.Key> keys) {
    about(
            """
            insert into offers.slot (subject, day, minute)
            select * from unnest(:subjects, :days::date[], :minutes) as asked order by 1, 2, 3
            on conflict do nothing
            """,
            keys)
        .update();
    about(
            """
            select from offers.slot
             where (subject, day, minute)
                   in (select * from unnest(:subjects, :days::date[], :minutes))
             order by subject, day, minute for no key update
            """,
            keys)
        .query((row, i) -> i)
        .list();
  }

  private JdbcClient.StatementSpec about(String statement, SortedSet<Claim.Key> keys) {
    return sql.sql(statement)
        .param("subjects", keys.stream().map(Claim.Key::subject).toArray(UUID[]::new))
        .param("days", keys.stream().map(key -> key.day().toString()).toArray(String[]::new))
        .param("minutes", keys.stream().map(Claim.Key::minute).toArray(Integer[]::new));
  }

  /**
   * Those that count now, of these subjects on these days.
   *
   * @param given what would be given back, and so does not count
   */
  List<Claim> living(Collection<UUID> subjects, DateSpan days, Slots.@Nullable Given given) {
    return sql.sql(
            """
            select subject, day, minute, begins, ends, units, share from offers.claim
             where subject = any(:subjects) and day between :first and :last and released is null
               and (until is null or until > :now)
               and (holder = :holder::uuid and community = :community::uuid) is not true
               and holder is distinct from :beside::uuid
            """)
        .param("subjects", subjects.toArray(UUID[]::new))
        .param("first", days.first())
        .param("last", days.last())
        .param("now", now())
        .param("holder", given == null ? null : given.holder())
        .param("community", given == null ? null : given.community())
        .param("beside", given == null ? null : given.beside())
        .query(Claims::claim)
        .list();
  }

  /** What a holder has in one community, but what was only kept beside it. */
  List<Claim> of(Slots.Given given) {
    return sql.sql(
            """
            select subject, day, minute, begins, ends, units, share from offers.claim
             where holder = ? and community = ? and released is null
            """)
        .params(given.holder(), given.community())
        .query(Claims::claim)
        .list();
  }

  /**
   * Writes down that something else was taken for it: it is over, and another's, so that what the
   * holder takes from now on is its own together.
   */
  void handOver(Slots.Given given, UUID beside) {
    release(beside);
    sql.sql(
            """
            update offers.claim set released = ?, holder = ?
             where holder = ? and community = ? and released is null
            """)
        .params(now(), beside, given.holder(), given.community())
        .update();
  }

  /**
   * Writes down that holds are over, under the lock: a node whose clock is behind must not bring
   * back what another has given away.
   */
  void reap(SortedSet<Claim.Key> keys) {
    about(
            """
            update offers.claim set released = :now
             where (subject, day, minute)
                   in (select * from unnest(:subjects, :days::date[], :minutes))
               and released is null and until <= :now
            """,
            keys)
        .param("now", now())
        .update();
  }

  void add(List<Kept> kept) {
    batches.batchUpdate(
        """
        insert into offers.claim
               (id, holder, community, offer, subject, day, minute, begins, ends, units, share, until)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        kept.stream().map(this::row).toList());
  }

  private @Nullable Object[] row(Kept kept) {
    var claim = kept.claim();
    return new Object[] {
      Ids.next(clock),
      kept.holder(),
      kept.community(),
      kept.offer(),
      claim.of().subject(),
      claim.of().day(),
      claim.of().minute(),
      claim.begins(),
      claim.ends(),
      claim.units(),
      claim.share(),
      end(kept.until())
    };
  }

  /** What these holders have, in the order of the locks. */
  List<Claim.Key> keysOf(List<UUID> holders) {
    return sql.sql(
            """
            select distinct subject, day, minute from offers.claim
             where holder = any(?) and released is null order by subject, day, minute
            """)
        .param(holders.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new Claim.Key(
                    Columns.id(row, "subject"),
                    row.getObject("day", LocalDate.class),
                    row.getInt("minute")))
        .list();
  }

  /** Gives all that a holder has a new end, unless some of it is over. */
  boolean prolong(UUID holder, Instant until) {
    return end(holder, null, until);
  }

  boolean prolong(UUID holder, UUID community, Instant until) {
    return end(holder, community, until);
  }

  /** Makes all that a holder has last, unless some of it is over. */
  boolean keep(UUID holder) {
    return end(holder, null, null);
  }

  boolean keep(UUID holder, UUID community) {
    return end(holder, community, null);
  }

  /** What was taken together is over together: a part of it may have been given away by now. */
  private boolean end(UUID holder, @Nullable UUID community, @Nullable Instant until) {
    int living =
        sql.sql(
                """
                with its as (
                  select id, released is null and (until is null or until > :now) as lives
                    from offers.claim
                   where holder = :holder
                     and (:community::uuid is null or community = :community::uuid))
                update offers.claim set until = :until::timestamptz
                 where id in (select id from its) and (select bool_and(lives) from its)
                """)
            .param("until", end(until))
            .param("holder", holder)
            .param("community", community)
            .param("now", now())
            .update();
    return living > 0;
  }

  void release(UUID holder, UUID community) {
    sql.sql(
            """
            update offers.claim set released = ?
             where holder = ? and community = ? and released is null
            """)
        .params(now(), holder, community)
        .update();
  }

  void release(UUID holder) {
    sql.sql("update offers.claim set released = ? where holder = ? and released is null")
        .params(now(), holder)
        .update();
  }

  private static @Nullable Object end(@Nullable Instant until) {
    return until == null ? null : Columns.at(until);
  }

  private Object now() {
    return Columns.at(clock.instant());
  }

  private static Claim claim(ResultSet row, int i) throws SQLException {
    return new Claim(
        new Claim.Key(
            Columns.id(row, "subject"),
            row.getObject("day", LocalDate.class),
            row.getInt("minute")),
        row.getInt("begins"),
        row.getInt("ends"),
        row.getInt("units"),
        row.getObject("share", UUID.class));
  }
}
