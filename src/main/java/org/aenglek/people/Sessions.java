package org.aenglek.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Secret;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sign-ins that last. A cookie holds a secret of which the row has the hash; the row alone says
 * whether it still counts.
 */
@Component
public class Sessions {
  /** Villagers stay signed in on their own phones. */
  private static final Duration LONGEST = Duration.ofDays(60);

  /** Who may do much over a wide area signs in each working day. */
  private static final Duration LONGEST_OF_OFFICES = Duration.ofHours(12);

  private static final Duration LONGEST_UNSEEN = Duration.ofDays(14);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
  private static final String[] OFFICES = {"officer", "working-group", "auditor", "administrator"};

  /** Ways to begin one with more than a password. */
  private static final Set<String> STRONG = Set.of(SignIn.PASSKEY, SignIn.SSO, SignIn.BOTH);

  private final JdbcClient sql;
  private final SignInSettings settings;
  private final Clock clock;

  Sessions(JdbcClient sql, SignInSettings settings, Clock clock) {
    this.sql = sql;
    this.settings = settings;
    this.clock = clock;
  }

  /** One of a person's sign-ins, as they see it. */
  public record Session(
      UUID id, String way, String device, String address, Instant made, Instant seen) {}

  /** Begins one; the secret is for the cookie. */
  @Transactional
  Secret begin(UUID person, String way) {
    var secret = Secret.next();
    var now = clock.instant();
    var caller = Caller.current();
    sql.sql(
            """
            insert into people.session
                   (id, token_hash, person, way, device, address, made, seen, shown, until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Ids.next(clock),
            secret.hash(),
            person,
            way,
            caller.device(),
            caller.address(),
            Columns.at(now),
            Columns.at(now),
            Columns.at(now),
            Columns.at(now.plus(holdsAnOffice(person) ? LONGEST_OF_OFFICES : LONGEST)))
        .update();
    return secret;
  }

  /** Nothing when it is unknown, over or ended. */
  @Transactional(readOnly = true)
  Optional<SignedIn> find(String secret) {
    var now = clock.instant();
    return sql.sql(
            """
            select s.id, s.person, p.name, s.way, s.shown, s.acting_for, h.name as helped_name
              from people.session s
              join people.person p on p.id = s.person
              left join people.person h on h.id = s.acting_for
             where s.token_hash = ? and s.ended is null and s.until > ? and s.seen > ?
            """)
        .params(new Secret(secret).hash(), Columns.at(now), Columns.at(now.minus(LONGEST_UNSEEN)))
        .query((row, i) -> signedIn(row))
        .optional();
  }

  /** That a session is in use is written down now and then, not at each request. */
  @Transactional
  void seen(UUID session) {
    var now = clock.instant();
    sql.sql("update people.session set seen = ? where id = ? and seen < ?")
        .params(Columns.at(now), session, Columns.at(now.minus(SEEN_EVERY)))
        .update();
  }

  /** Whoever holds it showed just now that it is theirs. */
  @Transactional
  void shown(UUID session) {
    sql.sql("update people.session set shown = ? where id = ?")
        .params(Columns.at(clock.instant()), session)
        .update();
  }

  /** Those of whoever acts that still count, the latest seen first. */
  @Transactional(readOnly = true)
  public List<Session> own() {
    return of(me());
  }

  /** As {@link #own}, of somebody; {@link OthersSessions} asks who may. */
  @Transactional(readOnly = true)
  List<Session> of(UUID person) {
    return sql.sql(
            """
            select id, way, device, address, made, seen from people.session
             where person = ? and ended is null and until > ? order by seen desc
            """)
        .params(person, Columns.at(clock.instant()))
        .query(
            (row, i) ->
                new Session(
                    Columns.id(row, "id"),
                    row.getString("way"),
                    row.getString("device"),
                    row.getString("address"),
                    Columns.instant(row, "made"),
                    Columns.instant(row, "seen")))
        .list();
  }

  /** Ends one of those of whoever acts; somebody else's is left as it is. */
  @Transactional
  public void end(UUID session) {
    sql.sql("update people.session set ended = ? where id = ? and person = ? and ended is null")
        .params(Columns.at(clock.instant()), session, me())
        .update();
  }

  /** Another one begins in the same browser. */
  @Transactional
  void replace(SignedIn before) {
    sql.sql("update people.session set ended = ? where id = ? and ended is null")
        .params(Columns.at(clock.instant()), before.session())
        .update();
  }

  /**
   * @param except the one that is left, if any
   */
  @Transactional
  void endAll(UUID person, @Nullable UUID except) {
    sql.sql(
            """
            update people.session set ended = :now
             where person = :person and ended is null and id is distinct from :except::uuid
            """)
        .param("now", Columns.at(clock.instant()))
        .param("person", person)
        .param("except", except)
        .update();
  }

  /** None of a person's lasts longer than one of an office that begins now. */
  @Transactional
  void shorten(UUID person) {
    sql.sql("select people.shorten_sessions(?, ?)")
        .params(person, Columns.at(clock.instant().plus(LONGEST_OF_OFFICES)))
        .query((row, i) -> true)
        .list();
  }

  /** From now on whoever acts does it for somebody else, or for nobody. */
  @Transactional
  void actFor(UUID session, @Nullable UUID person) {
    sql.sql("update people.session set acting_for = ? where id = ?")
        .params(person, session)
        .update();
  }

  /** From now on it counts as begun in that way. */
  @Transactional
  void strengthen(UUID session, String way) {
    sql.sql("update people.session set way = ? where id = ?").params(way, session).update();
  }

  static boolean isOffice(Role role) {
    return List.of(OFFICES).contains(role.key());
  }

  /** Whether they hold a role over a wide area. */
  @Transactional(readOnly = true)
  public boolean holdsAnOffice(UUID person) {
    return sql.sql(
            """
            select exists (select from people.role_grant
                            where person = ? and role = any(?) and ended is null)
            """)
        .params(person, OFFICES)
        .query(Boolean.class)
        .single();
  }

  private static UUID me() {
    return Actor.current().person().orElseThrow(Access.SignInFirst::new);
  }

  private SignedIn signedIn(ResultSet row) throws SQLException {
    var helped = Columns.id(row, "acting_for");
    return new SignedIn(
        Columns.id(row, "id"),
        Columns.id(row, "person"),
        Columns.text(row, "name"),
        Columns.instant(row, "shown"),
        !settings.strongSignIn() || STRONG.contains(row.getString("way")),
        helped == null ? null : new SignedIn.Helped(helped, Columns.text(row, "helped_name")));
  }
}
