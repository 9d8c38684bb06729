package org.aenglek.people;

import static java.util.Comparator.comparing;

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
  private final Grants grants;
  private final PersonalLetters letters;
  private final Clock clock;

  Resets(
      JdbcClient sql,
      Access access,
      Acts acts,
      Persons persons,
      Grants grants,
      PersonalLetters letters,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.acts = acts;
    this.persons = persons;
    this.grants = grants;
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
    var place = guarded(person);
    if (Actor.current().person().filter(person::equals).isPresent()) {
      throw new PeopleRefused(Reason.OWN_GUARDIAN);
    }
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
                 where r.fingerprint = excluded.fingerprint and r.used is null
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
    boolean isOwn = Actor.current().person().filter(reset.person()::equals).isPresent();
    var place = isOwn ? persons.get(reset.person()).place() : guarded(reset.person());
    sql.sql("update people.reset set stopped = ?, stopped_by = ? where id = ?")
        .params(Columns.at(clock.instant()), Actor.current().name(), id)
        .update();
    acts.record("reset.stopped", reset.person(), place, "");
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
   * Where the guardian must be one. A chair of a community is guarded from outside it, and whoever
   * holds an office by the administrator, or those below could become those above.
   */
  private Guard guard(UUID person) {
    var widest =
        grants.of(person).stream()
            .map(Grants.Grant::place)
            .max(comparing(Place::kind))
            .orElseGet(() -> persons.get(person).place());
    if (widest.kind().compareTo(Place.Kind.COMMUNITY) > 0) {
      return new Guard(widest, Permission.SET);
    }
    return new Guard(widest, isChair(person) ? Permission.GUARD_CHAIRS : Permission.GUARD);
  }

  private record Guard(Place place, Permission permission) {}

  private Place guarded(UUID person) {
    var guard = guard(person);
    access.require(guard.permission(), guard.place());
    return guard.place();
  }

  /** Who was vouched for may have become somebody for whom that guardian could not vouch. */
  private boolean isStillGuarded(Reset reset) {
    var guard = guard(reset.person());
    var guardian =
        sql.sql("select made_by from people.reset where id = ?")
            .param(reset.id())
            .query(String.class)
            .single();
    return access.mayStill(guardian, Role.with(guard.permission()), guard.place());
  }

  private boolean isChair(UUID person) {
    return grants.of(person).stream().anyMatch(grant -> grant.role() == Role.CHAIR);
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
