package org.aenglek.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Request;
import org.aenglek.base.Secret;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back in for somebody who lost the phone: a guardian who knows them vouches, and after a
 * waiting time, in which the person themself or another guardian can stop it, a link lets them
 * choose a new way to sign in. The chair vouches for a villager, an officer for a chair.
 */
@Component
public class Resets {
  static final Duration WAIT = Duration.ofHours(24);
  private static final Duration LASTS = Duration.ofDays(7);
  private static final int LONGEST_REASON = 300;
  private static final String OPEN =
      """
      select id, person, reason, ready, until from people.reset
       where used is null and stopped is null and until > ?
      """;

  private final JdbcClient sql;
  private final Access access;
  private final Acts acts;
  private final Persons persons;
  private final PersonalLetters letters;
  private final Clock clock;

  Resets(
      JdbcClient sql,
      Access access,
      Acts acts,
      Persons persons,
      PersonalLetters letters,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.acts = acts;
    this.persons = persons;
    this.letters = letters;
    this.clock = clock;
  }

  /** A way back that is open. */
  public record Reset(UUID id, UUID person, String reason, Instant ready, Instant until) {}

  /** One just made, with the secret part of its link, which is shown this once. */
  public record Made(UUID id, String secret, Instant ready) {}

  private record New(UUID person, String reason) {}

  /**
   * Vouches for somebody. Sent twice, the first link ends and another is shown.
   *
   * @throws PeopleRefused when it is oneself, or nothing is said of why
   */
  @Transactional
  public Made vouch(UUID person, String reason, UUID requestId) {
    var place = persons.get(person).place();
    requireToGuard(person);
    if (Whom.isSelf(person)) throw new PeopleRefused(Reason.OWN_GUARDIAN);
    if (reason.isBlank()) throw new PeopleRefused(Reason.REASON_MISSING);
    if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
      throw new PeopleRefused(Reason.REASON_LONG, LONGEST_REASON);
    }
    var request = Request.of(requestId, new New(person, reason));
    var secret = Secret.next();
    var id = Ids.next(clock);
    var ready = clock.instant().plus(WAIT);
    var written =
        sql.sql(
                """
                insert into people.reset as r
                       (id, token_hash, person, reason, made, made_by, ready, until, request,
                        fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (request) do update set token_hash = excluded.token_hash
                 where r.fingerprint = excluded.fingerprint and r.made_by = excluded.made_by
                   and r.used is null and r.stopped is null
                returning id
                """)
            .params(
                id,
                secret.hash(),
                person,
                reason,
                Columns.at(clock.instant()),
                Actor.current().name(),
                Columns.at(ready),
                Columns.at(ready.plus(LASTS)),
                request.id(),
                request.fingerprint())
            .query(UUID.class)
            .optional()
            .orElseThrow(Request.Reused::new);
    if (written.equals(id)) {
      acts.record("reset.vouched", person, place, "", reason);
      letters.resetVouched(person);
    }
    return new Made(written, secret.text(), ready);
  }

  /** Those of a person that are open; whoever may see the person sees them. */
  @Transactional(readOnly = true)
  public List<Reset> openFor(UUID person) {
    return sql.sql(OPEN + " and person = ? order by id")
        .params(Columns.at(clock.instant()), person)
        .query(Resets::reset)
        .list();
  }

  /** The person themself, or whoever may vouch for them, stops it. */
  @Transactional
  public void stop(UUID id) {
    var reset =
        sql.sql(OPEN + " and id = ?")
            .params(Columns.at(clock.instant()), id)
            .query(Resets::reset)
            .optional()
            .orElseThrow(() -> new PeopleRefused(Reason.LINK_SPENT));
    if (!Whom.isSelf(reset.person())) requireToGuard(reset.person());
    sql.sql("update people.reset set stopped = ?, stopped_by = ? where id = ?")
        .params(Columns.at(clock.instant()), Actor.current().name(), id)
        .update();
    acts.record("reset.stopped", reset.person(), persons.get(reset.person()).place(), "");
  }

  /**
   * Spends the link and answers whose it was.
   *
   * @throws PeopleRefused when it is spent, or the waiting time is not over
   */
  @Transactional
  UUID use(String secret) {
    var reset = open(secret).orElseThrow(() -> new PeopleRefused(Reason.LINK_SPENT));
    if (reset.ready().isAfter(clock.instant())) throw new PeopleRefused(Reason.NOT_YET);
    if (!isStillGuarded(reset)) throw new PeopleRefused(Reason.LINK_SPENT);
    int used =
        sql.sql(
                "update people.reset set used = ? where id = ? and used is null and stopped is null")
            .params(Columns.at(clock.instant()), reset.id())
            .update();
    if (used == 0) throw new PeopleRefused(Reason.LINK_SPENT);
    acts.record("reset.used", reset.person(), persons.get(reset.person()).place(), "");
    letters.wayAdded(reset.person());
    return reset.person();
  }

  /** Nothing when there is none, or it is used, stopped or over. */
  @Transactional(readOnly = true)
  Optional<Reset> open(String secret) {
    return sql.sql(OPEN + " and token_hash = ?")
        .params(Columns.at(clock.instant()), new Secret(secret).hash())
        .query(Resets::reset)
        .optional();
  }

  /**
   * Where a guardian must be one: wherever that person is something, or those below could become
   * those above. A chair is guarded from outside the community, and whoever holds an office by the
   * administrator.
   */
  private List<Guard> guards(UUID person) {
    return sql.sql("select place, permission from people.guards_of(?)")
        .param(person)
        .query(
            (row, i) ->
                new Guard(
                    Place.parse(row.getString("place")),
                    Permission.of(row.getString("permission"))))
        .list();
  }

  private record Guard(Place place, Permission permission) {}

  private void requireToGuard(UUID person) {
    guards(person).forEach(guard -> access.require(guard.permission(), guard.place()));
  }

  /** Whether whoever acts may vouch for that person, whom they see. */
  @Transactional(readOnly = true)
  public boolean mayVouch(UUID person) {
    return !Whom.isSelf(person)
        && persons.find(person).isPresent()
        && guards(person).stream().allMatch(guard -> access.may(guard.permission(), guard.place()));
  }

  /** Who was vouched for may have become somebody for whom that guardian could not vouch. */
  private boolean isStillGuarded(Reset reset) {
    var guardian =
        sql.sql("select made_by from people.reset where id = ?")
            .param(reset.id())
            .query(String.class)
            .single();
    return guards(reset.person()).stream()
        .allMatch(guard -> access.mayStill(guardian, Role.with(guard.permission()), guard.place()));
  }

  private static Reset reset(ResultSet row, int i) throws SQLException {
    return new Reset(
        Columns.id(row, "id"),
        Columns.id(row, "person"),
        row.getString("reason"),
        Columns.instant(row, "ready"),
        Columns.instant(row, "until"));
  }
}
