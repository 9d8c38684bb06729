package org.aenglek.counter;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.base.Secret;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts that devices told, and which of them the site knows already. */
@Component
class EventRows {
  /** So far may a clock be ahead that a device trusts. */
  private static final Duration AHEAD = Duration.ofMinutes(2);

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private static final String KNOWN =
      """
      d.passed + (
        select count(*)
          from (select e.number, row_number() over (order by e.number) as place
                  from counter.event e
                 where e.device = d.id and e.number > d.passed
                   and (exists (select from counter.applied a where a.event = e.id)
                     or exists (select from counter.stuck s where s.event = e.id))) e
         where e.number = d.passed + e.place)
      """;

  private final JdbcClient sql;
  private final JdbcTemplate batches;
  private final Clock clock;

  EventRows(JdbcClient sql, JdbcTemplate batches, Clock clock) {
    this.sql = sql;
    this.batches = batches;
    this.clock = clock;
  }

  /** Whether these very texts are safe now; not, where a number or an id of one is another's. */
  boolean keep(Device device, List<Sent> sent) {
    int[] kept =
        batches.batchUpdate(
            """
            insert into counter.event
                   (id, device, number, kind, at, trusted, happened, text, signature, received)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            sent.stream().map(one -> row(device, one)).toList());
    return IntStream.range(0, kept.length)
        .allMatch(i -> kept[i] == 1 || isKept(device, sent.get(i)));
  }

  private @Nullable Object[] row(Device device, Sent sent) {
    var event = sent.event();
    return new @Nullable Object[] {
      event.id(),
      device.id(),
      event.number(),
      event.kind(),
      Columns.at(tellable(event.at())),
      event.isTrusted(),
      Columns.at(happened(device, event)),
      sent.text(),
      bytes(sent.signature()),
      Columns.at(clock.instant())
    };
  }

  private boolean isKept(Device device, Sent sent) {
    return text(device.id(), sent.event().number()).filter(sent.text()::equals).isPresent();
  }

  private static byte @Nullable [] bytes(@Nullable String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The device's time, unless it cannot be so: nobody works before they are there, or after they
   * have told it.
   */
  private Instant happened(Device device, Event event) {
    var now = clock.instant();
    boolean isPossible =
        event.isTrusted()
            && !event.at().isBefore(device.enrolled().minus(AHEAD))
            && !event.at().isAfter(now.plus(AHEAD));
    return isPossible ? event.at() : now;
  }

  /** A clock may stand anywhere; the database counts so far. */
  private static Instant tellable(Instant at) {
    if (at.isBefore(Instant.EPOCH)) return Instant.EPOCH;
    return at.isAfter(LATEST) ? LATEST : at;
  }

  /**
   * Those that the site does not know yet, in their order, as far as none is missing before; and
   * those that were set aside.
   */
  List<UUID> next(Device device) {
    int passed = pass(device);
    return sql.sql(
            """
            select id from (
              select e.id, e.number
                from (select id, number, received, row_number() over (order by number) as place
                        from counter.event where device = :device and number > :passed) e
               where e.number = :passed + e.place
                 and (:taken_in::timestamptz is null or e.received <= :taken_in::timestamptz)
                 and not exists (select from counter.applied a where a.event = e.id)
              union
              select e.id, e.number from counter.stuck s join counter.event e on e.id = s.event
               where e.device = :device) waits
             order by number
            """)
        .param("device", device.id())
        .param("passed", passed)
        .param("taken_in", device.takenIn() == null ? null : Columns.at(device.takenIn()))
        .query(UUID.class)
        .list();
  }

  /** What it knows up to there need not be read again. */
  private int pass(Device device) {
    return sql.sql(
            "update counter.device d set passed = " + KNOWN + " where d.id = ? returning d.passed")
        .param(device.id())
        .query(Integer.class)
        .single();
  }

  /** Up to that number the site knows every event of a device, or has set it aside. */
  int known(Device device) {
    return sql.sql("select " + KNOWN + " from counter.device d where d.id = ?")
        .param(device.id())
        .query(Integer.class)
        .single();
  }

  /** The devices of which the site may not know yet what they told. */
  List<UUID> behind() {
    return sql.sql(
            """
            select d.id from counter.device d
             where d.lost is null
               and exists (select from counter.event e where e.device = d.id and e.number = d.passed + 1)
            """)
        .query(UUID.class)
        .list();
  }

  Kept get(Device device, UUID id) {
    return sql.sql("select text, happened from counter.event where id = ?")
        .param(id)
        .query((row, i) -> kept(device, row))
        .single();
  }

  private static Kept kept(Device device, ResultSet row) throws SQLException {
    return new Kept(
        device, Event.read(row.getString("text")).orElseThrow(), Columns.instant(row, "happened"));
  }

  /** Whether it says of the one before it what that one is. */
  boolean isNextTo(Event event) {
    var before =
        event.number() == 1
            ? Optional.of("")
            : text(event.device(), event.number() - 1).map(EventRows::hash);
    return before.filter(event.previous()::equals).isPresent();
  }

  /** Whether from this one on the device's clock is not believed; it is told once. */
  boolean isFirstByOurClock(UUID event) {
    return sql.sql(
            """
            select e.happened <> e.at
                   and not exists (select from counter.event b
                                    where b.device = e.device and b.number = e.number - 1 and b.happened <> b.at)
              from counter.event e where e.id = ?
            """)
        .param(event)
        .query(Boolean.class)
        .single();
  }

  boolean isApplied(UUID event) {
    return sql.sql("select exists (select from counter.applied where event = ?)")
        .param(event)
        .query(Boolean.class)
        .single();
  }

  /** Whether it is safe, and the site does not know yet what it means. */
  boolean isWaiting(UUID event) {
    return !isApplied(event)
        && sql.sql("select exists (select from counter.event where id = ?)")
            .param(event)
            .query(Boolean.class)
            .single();
  }

  void applied(UUID event) {
    sql.sql("insert into counter.applied (event, at) values (?, ?)")
        .params(event, Columns.at(clock.instant()))
        .update();
    sql.sql("delete from counter.stuck where event = ?").param(event).update();
  }

  /** It is tried again: the mistake is ours. */
  void stuck(UUID event, String why) {
    sql.sql(
            """
            insert into counter.stuck (event, since, tried, times, why)
            values (:event, :now, :now, 1, :why)
            on conflict (event) do update
               set tried = excluded.tried, times = counter.stuck.times + 1, why = excluded.why
            """)
        .param("event", event)
        .param("now", Columns.at(clock.instant()))
        .param("why", why)
        .update();
  }

  private Optional<String> text(UUID device, int number) {
    return sql.sql("select text from counter.event where device = ? and number = ?")
        .params(device, number)
        .query(String.class)
        .optional();
  }

  static String hash(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Secret.hash(text.getBytes(StandardCharsets.UTF_8)));
  }
}
