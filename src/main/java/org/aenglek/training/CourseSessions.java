package org.aenglek.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.site.Columns;
import org.aenglek.training.TrainingRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When and where courses are held, and who looks after that. */
@Component
public class CourseSessions {
  private static final int MOST_SEATS = 500;
  private static final int MOST_DAYS = 31;
  private static final String SESSION =
      """
      select id, course, number, first_day, last_day, starts, ends, venue, seats, taken,
             called_off is not null as is_off from training.session
      """;

  private final JdbcClient sql;
  private final Courses courses;
  private final CourseLetters letters;
  private final Access access;
  private final Clock clock;

  CourseSessions(
      JdbcClient sql, Courses courses, CourseLetters letters, Access access, Clock clock) {
    this.sql = sql;
    this.courses = courses;
    this.letters = letters;
    this.access = access;
    this.clock = clock;
  }

  /**
   * @throws NotThere when there is none
   */
  @Transactional(readOnly = true)
  public CourseSession get(UUID id) {
    return list("where id = ?", id).stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("session " + id));
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<CourseSession> all(Collection<UUID> ids) {
    return list("where id = any(?) order by first_day desc, id desc", ids.toArray(UUID[]::new));
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<CourseSession> of(UUID course) {
    return list("where course = ? order by first_day desc, number desc", course);
  }

  /** Those that are not over on that day, the soonest first. */
  @Transactional(readOnly = true)
  public List<CourseSession> from(LocalDate day) {
    return list("where last_day >= ? and called_off is null order by first_day, starts, id", day);
  }

  /** Whether whoever acts organises it: an officer of the place that teaches. */
  @Transactional(readOnly = true)
  public boolean isOrganisedByMe(UUID id) {
    return ask("select training.organises(?)", id);
  }

  /** Whether whoever acts organises it or teaches there. */
  @Transactional(readOnly = true)
  public boolean isLedByMe(UUID id) {
    return ask("select training.leads(?)", id);
  }

  void requireToOrganise(UUID id) {
    requireThat(isOrganisedByMe(id));
  }

  void requireToLead(UUID id) {
    requireThat(isLedByMe(id));
  }

  private static void requireThat(boolean may) {
    if (may) return;
    Access.requireSomebody();
    throw new Access.NotAllowed();
  }

  /** It gets the next number of its course. Sent twice, it is one. */
  @Transactional
  public UUID hold(CourseSession.New facts, UUID requestId) {
    access.require(Permission.CHECK, courses.get(facts.course()).place());
    mustBeSound(facts);
    var request = Request.of(requestId, facts);
    waitFor(facts.course());
    var known = find(request);
    return known.isEmpty() ? insert(facts, request) : known.getFirst();
  }

  private static void mustBeSound(CourseSession.New facts) {
    Typed.neededLine(facts.venue(), Reason.PLACE);
    if (facts.days().dates().count() > MOST_DAYS) throw new TrainingRefused(Reason.DATES);
    if (!facts.starts().isBefore(facts.ends())) throw new TrainingRefused(Reason.TIMES);
    if (facts.seats() < 1 || facts.seats() > MOST_SEATS) throw new TrainingRefused(Reason.NUMBER);
  }

  /** Two who announce at once get two numbers. */
  private void waitFor(UUID course) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('sessions of ' || ?, 0))")
        .param(course.toString())
        .query(row -> {});
  }

  private UUID insert(CourseSession.New facts, Request request) {
    var id = Ids.next(clock);
    sql.sql(
            """
            insert into training.session (id, course, number, first_day, last_day, starts, ends, venue, seats,
                                          made, made_by, request, fingerprint)
            select :id, :course, coalesce(max(number), 0) + 1, :first, :last, :starts, :ends, :venue, :seats,
                   :now, :by, :request, :fingerprint
              from training.session where course = :course
            """)
        .param("id", id)
        .param("course", facts.course())
        .param("first", facts.days().first())
        .param("last", facts.days().last())
        .param("starts", facts.starts())
        .param("ends", facts.ends())
        .param("venue", Typed.line(facts.venue()))
        .param("seats", facts.seats())
        .param("now", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
    return id;
  }

  /** Whoever has a seat keeps it, reads that it is not held, and is written to. */
  @Transactional
  public void callOff(UUID id) {
    requireToOrganise(id);
    int off =
        sql.sql(
                """
                update training.session set called_off = ?, called_off_by = ?
                 where id = ? and called_off is null
                """)
            .params(Columns.at(clock.instant()), Actor.current().name(), id)
            .update();
    if (off == 1) letters.calledOff(get(id), () -> withSeats(id));
  }

  private List<UUID> withSeats(UUID session) {
    return sql.sql("select person from training.enrolment where session = ? and given_back is null")
        .param(session)
        .query(UUID.class)
        .list();
  }

  private List<UUID> find(Request request) {
    return sql.sql("select id, fingerprint from training.session where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .list();
  }

  private boolean ask(String question, UUID id) {
    return sql.sql(question).param(id).query(Boolean.class).single();
  }

  private List<CourseSession> list(String which, Object parameter) {
    return sql.sql(SESSION + which).param(parameter).query(CourseSessions::session).list();
  }

  private static CourseSession session(ResultSet row, int i) throws SQLException {
    return new CourseSession(
        Columns.id(row, "id"),
        Columns.id(row, "course"),
        row.getInt("number"),
        new DateSpan(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        row.getObject("starts", LocalTime.class),
        row.getObject("ends", LocalTime.class),
        row.getString("venue"),
        row.getInt("seats"),
        row.getInt("taken"),
        row.getBoolean("is_off"));
  }
}
