package org.aenglek.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Lang;
import org.aenglek.base.Request;
import org.aenglek.people.Once;
import org.aenglek.people.Persons;
import org.aenglek.site.Columns;
import org.aenglek.training.TrainingRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who teaches at a session. */
@Component
public class Trainers {
  private final JdbcClient sql;
  private final CourseSessions sessions;
  private final Persons persons;
  private final Clock clock;

  Trainers(JdbcClient sql, CourseSessions sessions, Persons persons, Clock clock) {
    this.sql = sql;
    this.sessions = sessions;
    this.persons = persons;
    this.clock = clock;
  }

  /** Where somebody comes from who is not known here. */
  public enum Kind {
    UNIVERSITY,
    AGENCY,
    COMPANY,
    COMMUNITY;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /**
   * Somebody who teaches.
   *
   * @param person nothing of somebody who is not known here
   * @param kind nothing of somebody who is
   */
  public record Trainer(
      UUID id, @Nullable UUID person, String name, String organisation, @Nullable Kind kind) {

    private String called() {
      return person == null ? name + " " + organisation : person.toString();
    }
  }

  /** In the order in which they were named. */
  @Transactional(readOnly = true)
  public List<Trainer> of(UUID session) {
    return sql.sql(
            "select id, person, name, organisation, kind from training.trainer where session = ? order by id")
        .param(session)
        .query(Trainers::trainer)
        .list();
  }

  /** Somebody who is known here: they lead the session from now on. Said twice, it is so once. */
  @Transactional
  public void name(UUID session, UUID person, UUID request) {
    sessions.requireToOrganise(session);
    var name = persons.get(person).name().in(Lang.TH).text();
    enter(session, new Trainer(Ids.next(clock), person, name, "", null), request);
  }

  /** Somebody who is not, with where they come from. Sent twice, it is so once. */
  @Transactional
  public void name(UUID session, String name, String organisation, Kind kind, UUID request) {
    sessions.requireToOrganise(session);
    var called = Typed.neededLine(name, Reason.TRAINER);
    var from = Typed.neededLine(organisation, Reason.TRAINER);
    enter(session, new Trainer(Ids.next(clock), null, called, from, kind), request);
  }

  private record Named(UUID session, String trainer) {}

  private void enter(UUID session, Trainer trainer, UUID requestId) {
    var request = Request.of(requestId, new Named(session, trainer.called()));
    if (Once.isDone(sql, "training.trainer", request)) return;
    sql.sql(
            """
            insert into training.trainer (id, session, person, name, organisation, kind, made, made_by, request,
                                          fingerprint)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            trainer.id(),
            session,
            trainer.person(),
            trainer.name(),
            trainer.organisation(),
            trainer.kind() == null ? null : trainer.kind().key(),
            Columns.at(clock.instant()),
            Actor.current().name(),
            request.id(),
            request.fingerprint())
        .update();
  }

  @Transactional
  public void remove(UUID session, UUID trainer) {
    sessions.requireToOrganise(session);
    sql.sql("delete from training.trainer where session = ? and id = ?")
        .params(session, trainer)
        .update();
  }

  private static Trainer trainer(ResultSet row, int i) throws SQLException {
    var kind = row.getString("kind");
    return new Trainer(
        Columns.id(row, "id"),
        row.getObject("person", UUID.class),
        row.getString("name"),
        row.getString("organisation"),
        kind == null ? null : Kind.find(kind).orElseThrow());
  }
}
