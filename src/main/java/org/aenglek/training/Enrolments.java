package org.aenglek.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.training.TrainingRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has a seat at a session. The only one that counts seats: in one statement, by a job. */
@Component
public class Enrolments {
  private final JdbcClient sql;
  private final CourseSessions sessions;
  private final CourseLetters letters;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  Enrolments(
      JdbcClient sql,
      CourseSessions sessions,
      CourseLetters letters,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.sessions = sessions;
    this.letters = letters;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  private record New(UUID session, UUID person) {}

  /** Somebody with a seat. */
  public record Enrolled(UUID person, LocalText name) {}

  /**
   * Takes a seat: for oneself, for somebody whom one helps or whose community's people one keeps,
   * or for anybody at a session that one leads. Sent twice, and for who has one, it is one seat.
   *
   * @throws TrainingRefused when no seat is left, or the session is over or not held
   * @throws Access.NotAllowed when that person is not theirs to enrol
   */
  @Transactional
  public void enrol(UUID session, UUID person, UUID requestId) {
    requireToSpeakFor(session, person);
    var request = Request.of(requestId, new New(session, person));
    var by = Actor.current().name();
    errands.run(Courses.JOB, () -> take(session, person, request, by));
  }

  private boolean take(UUID session, UUID person, Request request, String by) {
    mustBeThere(person);
    var id = Ids.next(clock);
    if (!write(id, session, person, request, by)) return mustHaveOne(request);
    if (!count(session)) throw new TrainingRefused(whyNot(session));
    letters.enrolled(id, person, sessions.get(session));
    return true;
  }

  private void mustBeThere(UUID person) {
    boolean isThere =
        sql.sql("select exists (select from people.person where id = ? and erased is null)")
            .param(person)
            .query(Boolean.class)
            .single();
    if (!isThere) throw new NotThere("person " + person);
  }

  private boolean write(UUID id, UUID session, UUID person, Request request, String by) {
    return sql.sql(
                """
                insert into training.enrolment (id, session, person, at, by, request, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                id,
                session,
                person,
                Columns.at(clock.instant()),
                by,
                request.id(),
                request.fingerprint())
            .update()
        == 1;
  }

  private boolean count(UUID session) {
    return sql.sql(
                """
                update training.session set taken = taken + 1
                 where id = ? and taken < seats and called_off is null and last_day >= ?
                """)
            .params(session, today())
            .update()
        == 1;
  }

  private Reason whyNot(UUID id) {
    var session = sessions.get(id);
    if (session.isCalledOff()) return Reason.CALLED_OFF;
    return session.isOver(today()) ? Reason.OVER : Reason.FULL;
  }

  private boolean mustHaveOne(Request request) {
    sql.sql("select fingerprint from training.enrolment where request = ?")
        .param(request.id())
        .query(String.class)
        .optional()
        .ifPresent(request::mustEqual);
    return true;
  }

  /**
   * Gives a seat back, which is free for somebody else from now on.
   *
   * @throws TrainingRefused when they were there already
   */
  @Transactional
  public void giveBack(UUID session, UUID person) {
    requireToSpeakFor(session, person);
    var by = Actor.current().name();
    errands.run(Courses.JOB, () -> free(session, person, by));
  }

  private boolean free(UUID session, UUID person, String by) {
    if (wasThere(session, person)) throw new TrainingRefused(Reason.WAS_THERE);
    int freed =
        sql.sql(
                """
                update training.enrolment set given_back = ?, given_back_by = ?
                 where session = ? and person = ? and given_back is null
                """)
            .params(Columns.at(clock.instant()), by, session, person)
            .update();
    if (freed == 1) uncount(session);
    return freed == 1;
  }

  private void uncount(UUID session) {
    sql.sql("update training.session set taken = taken - 1 where id = ?").param(session).update();
  }

  private boolean wasThere(UUID session, UUID person) {
    return sql.sql("select exists (select from training.presence where session = ? and person = ?)")
        .params(session, person)
        .query(Boolean.class)
        .single();
  }

  /** So far as whoever acts may see them, in the order in which they came. */
  @Transactional(readOnly = true)
  public List<Enrolled> of(UUID session) {
    boolean isLed = sessions.isLedByMe(session);
    return isLed ? errands.ask(Courses.JOB, () -> seen(session)) : seen(session);
  }

  private List<Enrolled> seen(UUID session) {
    return sql.sql(
            """
            select e.person, p.name from training.enrolment e join people.person p on p.id = e.person
             where e.session = ? and e.given_back is null order by e.at, e.id
            """)
        .param(session)
        .query((row, i) -> new Enrolled(Columns.id(row, "person"), Columns.text(row, "name")))
        .list();
  }

  @Transactional(readOnly = true)
  public boolean isEnrolled(UUID session, UUID person) {
    return sql.sql(
            """
            select exists (select from training.enrolment
                            where session = ? and person = ? and given_back is null)
            """)
        .params(session, person)
        .query(Boolean.class)
        .single();
  }

  /**
   * The sessions at which somebody has a seat, so far as whoever acts sees them; the latest first.
   */
  @Transactional(readOnly = true)
  public List<CourseSession> sessionsOf(UUID person) {
    var ids =
        sql.sql("select session from training.enrolment where person = ? and given_back is null")
            .param(person)
            .query(UUID.class)
            .list();
    return sessions.all(ids);
  }

  /** Whether whoever acts may enrol that person there, and take the seat back. */
  @Transactional(readOnly = true)
  public boolean maySpeakFor(UUID session, @Nullable UUID person) {
    return sql.sql("select training.speaks_for(:person) or training.leads(:session)")
        .param("person", person)
        .param("session", session)
        .query(Boolean.class)
        .single();
  }

  private void requireToSpeakFor(UUID session, UUID person) {
    sessions.get(session);
    if (maySpeakFor(session, person)) return;
    Access.requireSomebody();
    throw new Access.NotAllowed();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }
}
