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
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Secret;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which people come in: who is invited, as what and where. Each is good for one person
 * and two weeks.
 */
@Component
public class Invitations {
  private static final Duration LASTS = Duration.ofDays(14);
  private static final String SELECT =
      """
      select * from (
        select *, case when place like 'household %' then (people.chain(place))[2] else place end as belongs
          from people.invitation) invitation
      """;

  private final JdbcClient sql;
  private final Access access;
  private final Acts acts;
  private final Persons persons;
  private final Grants grants;
  private final Clock clock;

  Invitations(
      JdbcClient sql, Access access, Acts acts, Persons persons, Grants grants, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.acts = acts;
    this.persons = persons;
    this.grants = grants;
    this.clock = clock;
  }

  /**
   * An invitation as it is written.
   *
   * @param does what the invited one does for guests: {@code host}, {@code cook} …
   */
  public record New(LocalText name, Role role, Place place, List<String> does) {}

  /**
   * An invitation that is open.
   *
   * @param belongs the place itself, or the community of a household
   */
  public record Invitation(UUID id, New what, Place belongs, String madeBy, Instant until) {}

  /** An invitation just made, with the secret part of its link, which is shown this once. */
  public record Made(UUID id, String secret) {}

  /**
   * How somebody is called.
   *
   * @throws PeopleRefused when it is no name
   */
  public static LocalText name(Lang lang, String typed) {
    return PersonName.of(lang, typed);
  }

  /**
   * Invites somebody. Sent twice, the first link ends and another is shown: the first is not kept.
   */
  @Transactional
  public Made invite(New what, UUID requestId) {
    if (!what.role().isHeldIn(what.place().kind())) {
      throw new PeopleRefused(Reason.NO_SUCH_ROLE_THERE);
    }
    access.requireToGive(what.role(), what.place());
    return write(what, requestId);
  }

  /**
   * Invites the one who will keep the installation; asked for at the machine itself.
   *
   * @throws PeopleRefused when there is one already
   */
  @Transactional
  public Made inviteFirstAdministrator(LocalText name) {
    if (grants.hasAdministrator()) throw new PeopleRefused(Reason.ADMINISTRATOR_EXISTS);
    return write(new New(name, Role.ADMINISTRATOR, Place.EVERYWHERE, List.of()), UUID.randomUUID());
  }

  /** Those that are open in a place and its households, the latest first. */
  @Transactional(readOnly = true)
  public List<Invitation> openIn(Place place) {
    return sql.sql(
            SELECT
                + """
             where :place = belongs and accepted is null and withdrawn is null
               and until > :now order by id desc limit 100
            """)
        .param("place", place.toString())
        .param("now", Columns.at(clock.instant()))
        .query(Invitations::invitation)
        .list();
  }

  /** Whoever may give what it offers may take it back. */
  @Transactional
  public void withdraw(UUID id) {
    var what = get(id).what();
    access.requireToGive(what.role(), what.place());
    int withdrawn =
        sql.sql(
                """
                update people.invitation set withdrawn = ?
                 where id = ? and accepted is null and withdrawn is null
                """)
            .params(Columns.at(clock.instant()), id)
            .update();
    if (withdrawn == 1) acts.record("invitation.withdrawn", null, what.place(), "");
  }

  /**
   * Makes the invited one a person, with the role; an invitation is accepted once.
   *
   * @param person the id that the new person gets
   * @throws PeopleRefused when the link is spent
   */
  @Transactional
  void accept(String secret, UUID person, LocalText name) {
    var invitation = open(secret).orElseThrow(() -> new PeopleRefused(Reason.LINK_SPENT));
    spend(invitation.id());
    var what = invitation.what();
    persons.enter(person, name, what.place(), what.does());
    grants.give(person, what.role(), what.place(), null);
    acts.record("invitation.accepted", person, what.place(), what.role().key());
  }

  /** As {@link #accept(String, UUID, LocalText)}, under the name that stands in the invitation. */
  @Transactional
  void accept(String secret, UUID person) {
    var invitation = open(secret).orElseThrow(() -> new PeopleRefused(Reason.LINK_SPENT));
    accept(secret, person, invitation.what().name());
  }

  /** Somebody who is a person already takes the role that the link offers. */
  @Transactional
  void acceptAs(String secret, UUID person) {
    var invitation = open(secret).orElseThrow(() -> new PeopleRefused(Reason.LINK_SPENT));
    spend(invitation.id());
    var what = invitation.what();
    grants.give(person, what.role(), what.place(), null);
    acts.record("invitation.accepted", person, what.place(), what.role().key());
  }

  private void spend(UUID id) {
    int spent =
        sql.sql(
                """
                update people.invitation set accepted = ?
                 where id = ? and accepted is null and withdrawn is null
                """)
            .params(Columns.at(clock.instant()), id)
            .update();
    if (spent == 0) throw new PeopleRefused(Reason.LINK_SPENT);
  }

  /** What somebody began who may not give that role any more ends with their own. */
  private boolean isStillMeant(Invitation invitation) {
    var what = invitation.what();
    return access.mayStill(invitation.madeBy(), Role.keys(what.role().givers()), what.place());
  }

  private Made write(New what, UUID requestId) {
    var request = Request.of(requestId, what);
    var secret = Secret.next();
    var id = Ids.next(clock);
    var written =
        sql.sql(
                """
                insert into people.invitation as i
                       (id, token_hash, name, role, place, does, made, made_by, until, request,
                        fingerprint)
                values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (request) do update set token_hash = excluded.token_hash
                 where i.fingerprint = excluded.fingerprint and i.made_by = excluded.made_by
                   and i.accepted is null and i.withdrawn is null
                returning id
                """)
            .params(
                id,
                secret.hash(),
                Columns.json(what.name()),
                what.role().key(),
                what.place().toString(),
                what.does().toArray(String[]::new),
                Columns.at(clock.instant()),
                Actor.current().name(),
                Columns.at(clock.instant().plus(LASTS)),
                request.id(),
                request.fingerprint())
            .query(UUID.class)
            .optional()
            .orElseThrow(Request.Reused::new);
    if (written.equals(id)) acts.record("invitation.made", null, what.place(), what.role().key());
    return new Made(written, secret.text());
  }

  /**
   * Nothing when there is none, or it is accepted, withdrawn or over, or whoever invited may not
   * any more.
   */
  @Transactional(readOnly = true)
  Optional<Invitation> open(String secret) {
    return sql.sql(
            SELECT
                + """
             where token_hash = ? and accepted is null and withdrawn is null and until > ?
            """)
        .params(new Secret(secret).hash(), Columns.at(clock.instant()))
        .query(Invitations::invitation)
        .optional()
        .filter(this::isStillMeant);
  }

  private Invitation get(UUID id) {
    return sql.sql(SELECT + " where id = ?")
        .param(id)
        .query(Invitations::invitation)
        .optional()
        .orElseThrow(() -> new NotThere("invitation " + id));
  }

  private static Invitation invitation(ResultSet row, int i) throws SQLException {
    return new Invitation(
        Columns.id(row, "id"),
        new New(
            Columns.text(row, "name"),
            Role.of(row.getString("role")),
            Place.parse(row.getString("place")),
            Columns.strings(row, "does")),
        Place.parse(row.getString("belongs")),
        row.getString("made_by"),
        Columns.instant(row, "until"));
  }
}
