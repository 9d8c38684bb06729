package org.aenglek.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.people.Errands;
import org.aenglek.people.Whom;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.training.TrainingRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was there on which day of a session, and how that is known. */
@Component
public class CourseAttendance {
  private final JdbcClient sql;
  private final CourseSessions sessions;
  private final Enrolments enrolments;
  private final Whom whom;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  CourseAttendance(
      JdbcClient sql,
      CourseSessions sessions,
      Enrolments enrolments,
      Whom whom,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.whom = whom;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /** How somebody stands who is at the door. */
  public enum Standing {
    PRESENT,
    /** Without a seat: the trainer has been told. */
    WAITS,
    UNKNOWN
  }

  /** Somebody without a seat who scanned the code. */
  public record WalkIn(UUID person, LocalText name) {}

  private record Mark(UUID session, UUID person, LocalDate day, String way, String reason) {}

  private record DayOf(UUID person, LocalDate day) {}

  /** Of whoever has signed in, or the one whom they help, today. */
  @Transactional(readOnly = true)
  public Standing standing(UUID session) {
    var person = whom.current().id();
    if (isIn("training.presence", session, person)) return Standing.PRESENT;
    return isIn("training.walk_in", session, person) ? Standing.WAITS : Standing.UNKNOWN;
  }

  private boolean isIn(String table, UUID session, UUID person) {
    return sql.sql(
            "select exists (select from "
                + table
                + " where session = ? and person = ? and day = ?)")
        .params(session, person, today())
        .query(Boolean.class)
        .single();
  }

  /**
   * They are there: the code that proves it has been checked. Who has no seat is told to the
   * trainer. Done again, it is so once.
   *
   * @throws TrainingRefused when the session is not held today
   */
  @Transactional
  public void arrive(UUID id) {
    mustBeHeldOn(sessions.get(id), today());
    var person = whom.current().id();
    var by = Actor.current().name();
    errands.run(Courses.JOB, () -> arrive(id, person, by));
  }

  private int arrive(UUID session, UUID person, String by) {
    return enrolments.isEnrolled(session, person)
        ? mark(new Mark(session, person, today(), "code", ""), by)
        : wait(session, person, by);
  }

  private int wait(UUID session, UUID person, String by) {
    return sql.sql(
            """
            insert into training.walk_in (session, person, day, at, by) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(session, person, today(), Columns.at(clock.instant()), by)
        .update();
  }

  /**
   * Ticked by who leads the session, of a telephone without signal or battery.
   *
   * @throws TrainingRefused when no reason is said, or they have no seat
   */
  @Transactional
  public void tick(UUID id, UUID person, LocalDate day, String reason) {
    sessions.requireToLead(id);
    var said = Typed.neededLine(reason, Reason.REASON_MISSING);
    mustBeHeldOn(sessions.get(id), day);
    if (day.isAfter(today())) throw new TrainingRefused(Reason.NOT_TODAY);
    if (!enrolments.isEnrolled(id, person)) throw new TrainingRefused(Reason.NOT_ENROLLED);
    var by = Actor.current().name();
    errands.run(Courses.JOB, () -> mark(new Mark(id, person, day, "hand", said), by));
  }

  /**
   * Gives a seat to somebody who stands there without one, if one is left, and they are there.
   * Asked twice, it is so once.
   */
  @Transactional
  public void takeUp(UUID session, UUID person) {
    sessions.requireToLead(session);
    if (isThereToday(session, person)) return;
    if (walkIns(session).stream().noneMatch(one -> one.person().equals(person))) {
      throw new TrainingRefused(Reason.NOT_ENROLLED);
    }
    enrolments.enrol(session, person, Ids.next(clock));
    var by = Actor.current().name();
    errands.run(Courses.JOB, () -> mark(new Mark(session, person, today(), "code", ""), by));
  }

  private boolean isThereToday(UUID session, UUID person) {
    return enrolments.isEnrolled(session, person)
        && days(session).getOrDefault(person, Set.of()).contains(today());
  }

  private int mark(Mark mark, String by) {
    return sql.sql(
            """
            insert into training.presence (session, person, day, way, reason, at, by) values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(
            mark.session(),
            mark.person(),
            mark.day(),
            mark.way(),
            mark.reason(),
            Columns.at(clock.instant()),
            by)
        .update();
  }

  /** Who stands there today without a seat, for who leads the session. */
  @Transactional(readOnly = true)
  public List<WalkIn> walkIns(UUID session) {
    if (!sessions.isLedByMe(session)) return List.of();
    return errands.ask(Courses.JOB, () -> waiting(session));
  }

  private List<WalkIn> waiting(UUID session) {
    return sql.sql(
            """
            select w.person, p.name from training.walk_in w join people.person p on p.id = w.person
             where w.session = ? and w.day = ?
               and not exists (select from training.enrolment e
                                where e.session = w.session and e.person = w.person and e.given_back is null)
             order by w.at, w.person
            """)
        .params(session, today())
        .query((row, i) -> new WalkIn(Columns.id(row, "person"), Columns.text(row, "name")))
        .list();
  }

  /** How many have come today, so far as whoever acts may see it. */
  @Transactional(readOnly = true)
  public int presentToday(UUID session) {
    return sql.sql("select count(*) from training.presence where session = ? and day = ?")
        .params(session, today())
        .query(Integer.class)
        .single();
  }

  /** The days on which each was there, so far as whoever acts may see it. */
  @Transactional(readOnly = true)
  public Map<UUID, Set<LocalDate>> days(UUID session) {
    return sql
        .sql("select person, day from training.presence where session = ?")
        .param(session)
        .query(
            (row, i) -> new DayOf(Columns.id(row, "person"), row.getObject("day", LocalDate.class)))
        .list()
        .stream()
        .collect(groupingBy(DayOf::person, mapping(DayOf::day, toSet())));
  }

  private static void mustBeHeldOn(CourseSession session, LocalDate day) {
    if (session.isCalledOff()) throw new TrainingRefused(Reason.CALLED_OFF);
    if (!session.days().holds(day)) throw new TrainingRefused(Reason.NOT_TODAY);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }
}
