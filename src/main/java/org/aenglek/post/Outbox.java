package org.aenglek.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Request;
import org.aenglek.site.Columns;
import org.aenglek.site.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of letters. Whoever works through them takes one at a time for a few minutes; when that
 * worker dies, the letter is due again, and may be sent a second time.
 */
@Component
class Outbox {
  static final Actor POST = Actor.job("post");

  /** Longer than any attempt takes. */
  static final Duration TAKEN_FOR = Duration.ofMinutes(5);

  private static final int SHOWN_AT_ONCE = 50;
  private static final int ERASED_AT_ONCE = 1000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Vault vault;
  private final Clock clock;

  Outbox(JdbcClient sql, TransactionTemplate transaction, Vault vault, Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.vault = vault;
    this.clock = clock;
  }

  /** What the database does not get to read. */
  record Sealed(List<Address> addresses, Wording words) {}

  /** What a letter is when it is written: due by a channel, or settled without one. */
  record Beginning(int place, Channel channel, @Nullable String outcome) {}

  /** A letter that this worker has for a while, at its so-manieth attempt by this address. */
  record Taken(
      UUID id,
      Instant written,
      boolean isUrgent,
      @Nullable Instant usefulUntil,
      int place,
      Channel channel,
      int tries,
      Instant firstTry,
      byte[] sealed) {}

  /** A letter that was shown instead of sent. */
  record Kept(UUID id, Instant written, Sealed content) {}

  /**
   * Within the writer's transaction.
   *
   * @param content is not kept where nobody will read it
   * @throws Request.Reused when another letter was written with that id
   */
  void add(NewLetter letter, @Nullable Sealed content, Beginning beginning, UUID request) {
    var id = Ids.next(clock);
    var now = Columns.at(clock.instant());
    boolean isDue = beginning.outcome() == null;
    var fingerprint = vault.hash("post.letter", letter.toString());
    int added =
        sql.sql(
                """
                insert into post.letter
                       (id, written, urgent, useful_until, place, channel, due, settled, outcome,
                        sealed, request, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                Arrays.asList(
                    id,
                    now,
                    letter.isUrgent(),
                    letter.usefulUntil() == null ? null : Columns.at(letter.usefulUntil()),
                    beginning.place(),
                    beginning.channel().key(),
                    isDue ? now : null,
                    isDue ? null : now,
                    beginning.outcome(),
                    content == null ? null : seal(id, content),
                    request,
                    fingerprint))
            .update();
    if (added == 0) mustEqualTheOneBefore(request, fingerprint);
  }

  private void mustEqualTheOneBefore(UUID request, byte[] fingerprint) {
    if (!Arrays.equals(fingerprintOf(request), fingerprint)) throw new Request.Reused();
  }

  boolean holds(UUID request) {
    return fingerprintOf(request) != null;
  }

  private byte @Nullable [] fingerprintOf(UUID request) {
    return sql.sql("select post.fingerprint_of(?)")
        .param(request)
        .query((row, i) -> row.getBytes(1))
        .list()
        .getFirst();
  }

  /** The next letter that is due by that channel: what is urgent first, then by time. */
  Optional<Taken> take(Channel channel, boolean onlyUrgent) {
    var now = clock.instant();
    return asPost(
        () ->
            sql.sql(
                    """
                    update post.letter
                       set tries = tries + 1, first_try = coalesce(first_try, :now), due = :until
                     where id = (select id from post.letter
                                  where channel = :channel and due <= :now
                                    and (urgent or not :onlyUrgent)
                                  order by urgent desc, due limit 1
                                    for update skip locked)
                    returning id, written, urgent, useful_until, place, channel, tries, first_try,
                              sealed
                    """)
                .param("now", Columns.at(now))
                .param("until", Columns.at(now.plus(TAKEN_FOR)))
                .param("channel", channel.key())
                .param("onlyUrgent", onlyUrgent)
                .query(Outbox::taken)
                .optional());
  }

  /**
   * @throws IllegalStateException when its key is lost
   */
  Sealed open(Taken letter) {
    return open(letter.id(), letter.sealed());
  }

  void settle(Taken letter, String outcome, @Nullable String reason) {
    asPost(
        () -> {
          sql.sql(
                  """
                  update post.letter set due = null, settled = ?, outcome = ?
                   where id = ? and channel = ? and place = ? and tries = ? and due is not null
                  """)
              .params(Columns.at(clock.instant()), outcome)
              .params(stillOurs(letter))
              .update();
          return note(letter, outcome, reason);
        });
  }

  void tryAgain(Taken letter, Duration pause, String reason) {
    asPost(
        () -> {
          sql.sql(
                  """
                  update post.letter set due = ?
                   where id = ? and channel = ? and place = ? and tries = ? and due is not null
                  """)
              .params(Columns.at(clock.instant().plus(pause)))
              .params(stillOurs(letter))
              .update();
          return note(letter, "later", reason);
        });
  }

  void tryAnother(Taken letter, int place, Channel channel, String reason) {
    asPost(
        () -> {
          sql.sql(
                  """
                  update post.letter
                     set place = ?, channel = ?, tries = 0, first_try = null, due = ?
                   where id = ? and channel = ? and place = ? and tries = ? and due is not null
                  """)
              .params(place, channel.key(), Columns.at(clock.instant()))
              .params(stillOurs(letter))
              .update();
          return note(letter, "next", reason);
        });
  }

  /** A worker that took too long may find its letter in other hands. */
  private static List<Object> stillOurs(Taken letter) {
    return List.of(letter.id(), letter.channel().key(), letter.place(), letter.tries());
  }

  private int note(Taken letter, String outcome, @Nullable String reason) {
    return sql.sql(
            """
            insert into post.delivery (letter, channel, at, outcome, reason)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                letter.id(), letter.channel().key(), Columns.at(clock.instant()), outcome, reason))
        .update();
  }

  /** The newest letters that were shown instead of sent. */
  List<Kept> shown() {
    return asPost(
        () ->
            sql.sql(
                    """
                    select id, written, sealed from post.letter
                     where outcome = 'shown' and sealed is not null
                     order by settled desc, id desc limit ?
                    """)
                .param(SHOWN_AT_ONCE)
                .query(
                    (row, i) -> {
                      var id = Columns.id(row, "id");
                      return new Kept(
                          id, Columns.instant(row, "written"), open(id, row.getBytes("sealed")));
                    })
                .list());
  }

  /** Ends letters that have been due since before that moment: their channel is not set up now. */
  void lapse(Instant dueBefore) {
    asPost(
        () ->
            sql.sql(
                    """
                    update post.letter set due = null, settled = ?, outcome = 'late'
                     where due < ?
                    """)
                .params(Columns.at(clock.instant()), Columns.at(dueBefore))
                .update());
  }

  /** Takes the words and addresses away from what was settled before that moment. */
  int erase(Instant settledBefore) {
    return asPost(
        () ->
            sql.sql(
                    """
                    update post.letter set sealed = null
                     where id in (select id from post.letter
                                   where sealed is not null and settled < ?
                                   order by settled limit ? for update skip locked)
                    """)
                .params(Columns.at(settledBefore), ERASED_AT_ONCE)
                .update());
  }

  private <T> T asPost(Supplier<T> work) {
    return POST.does(() -> transaction.execute(status -> work.get()));
  }

  private byte[] seal(UUID id, Sealed content) {
    return vault.seal(JSON.writeValueAsString(content), about(id));
  }

  private Sealed open(UUID id, byte[] sealed) {
    return JSON.readValue(vault.open(sealed, about(id)), Sealed.class);
  }

  private static String about(UUID id) {
    return "post.letter " + id;
  }

  private static Taken taken(ResultSet row, int i) throws SQLException {
    return new Taken(
        Columns.id(row, "id"),
        Columns.instant(row, "written"),
        row.getBoolean("urgent"),
        row.getObject("useful_until") == null ? null : Columns.instant(row, "useful_until"),
        row.getInt("place"),
        Channel.of(row.getString("channel")),
        row.getInt("tries"),
        Columns.instant(row, "first_try"),
        row.getBytes("sealed"));
  }
}
