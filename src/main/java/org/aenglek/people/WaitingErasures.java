package org.aenglek.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.base.Secret;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erasures that a helper asked for and that wait, so that whoever never wanted that, or who keeps
 * the people of the place, can stop them.
 */
@Component
public class WaitingErasures {
  static final Duration WAIT = Duration.ofHours(24);

  private final JdbcClient sql;
  private final Persons persons;
  private final Access access;
  private final Acts acts;
  private final Clock clock;

  WaitingErasures(JdbcClient sql, Persons persons, Access access, Acts acts, Clock clock) {
    this.sql = sql;
    this.persons = persons;
    this.access = access;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * One that waits.
   *
   * @param due when that person is erased
   */
  public record Waiting(UUID person, LocalText name, Instant due) {}

  /** Answers whether it began now; one that waits already is left as it is. */
  boolean begin(UUID person, Secret secret) {
    return sql.sql(
                """
                insert into people.erasure (person, token_hash, asked, asked_by, due)
                values (?, ?, ?, ?, ?) on conflict (person) do nothing
                """)
            .params(
                person,
                secret.hash(),
                Columns.at(clock.instant()),
                Actor.current().name(),
                Columns.at(clock.instant().plus(WAIT)))
            .update()
        == 1;
  }

  /** Of that person, so far as whoever acts may see it. */
  @Transactional(readOnly = true)
  public Optional<Waiting> of(UUID person) {
    return list("e.person = ?", person).stream().findFirst();
  }

  /** Of those who belong to that very place, the next due first. */
  @Transactional(readOnly = true)
  public List<Waiting> in(Place place) {
    return list("p.place = ?", place.toString());
  }

  /** Nothing when it is over or was stopped. */
  @Transactional(readOnly = true)
  Optional<Waiting> open(String secret) {
    return list("e.token_hash = ?", new Secret(secret).hash()).stream().findFirst();
  }

  /** The person themself stops it, or whoever could help them or keeps the people there. */
  @Transactional
  public void stop(UUID person) {
    var place = persons.get(person).place();
    if (!mayStop(person, place)) throw new Access.NotAllowed();
    if (!end(person)) throw new PeopleRefused(Reason.LINK_SPENT);
    acts.record("erasure.stopped", person, place, "");
  }

  /** Whether whoever acts may stop one that waits for that person. */
  @Transactional(readOnly = true)
  public boolean mayStop(UUID person) {
    return mayStop(person, persons.get(person).place());
  }

  private boolean mayStop(UUID person, Place place) {
    return Whom.isSelf(person)
        || access.may(Permission.HELP, place)
        || access.may(Permission.KEEP_PEOPLE, place);
  }

  /** Answers whether it was there, and whoever acts may end it. */
  boolean end(UUID person) {
    return sql.sql("delete from people.erasure where person = ?").param(person).update() == 1;
  }

  @Transactional(readOnly = true)
  List<UUID> due() {
    return sql.sql("select person from people.erasure where due <= ? order by due")
        .param(Columns.at(clock.instant()))
        .query(UUID.class)
        .list();
  }

  private List<Waiting> list(String where, Object parameter) {
    return sql.sql(
            """
            select e.person, p.name, e.due
              from people.erasure e join people.person p on p.id = e.person
             where\s"""
                + where
                + " order by e.due, e.person")
        .param(parameter)
        .query(
            (row, i) ->
                new Waiting(
                    Columns.id(row, "person"),
                    Columns.text(row, "name"),
                    Columns.instant(row, "due")))
        .list();
  }
}
