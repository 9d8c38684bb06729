package org.aenglek.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Reference;
import org.aenglek.people.Errands;
import org.aenglek.people.Qualifications;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.training.TrainingRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Certificates are granted to those who were there often enough, withdrawn, and checked. */
@Component
public class Certificates {
  private static final String CERTIFICATE =
      """
      select id, code, session, person, name, course, first_day, last_day, withdrawn, reason from training.certificate
      """;

  private final JdbcClient sql;
  private final Courses courses;
  private final CourseSessions sessions;
  private final Enrolments enrolments;
  private final CourseAttendance attendance;
  private final Qualifications qualifications;
  private final CourseLetters letters;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  Certificates(
      JdbcClient sql,
      Courses courses,
      CourseSessions sessions,
      Enrolments enrolments,
      CourseAttendance attendance,
      Qualifications qualifications,
      CourseLetters letters,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.courses = courses;
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.attendance = attendance;
    this.qualifications = qualifications;
    this.letters = letters;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether somebody who was there on these days was there often enough. */
  public boolean isEarned(CourseSession session, Set<LocalDate> days) {
    return courses.get(session.course()).isEnough(days.size(), session.length());
  }

  /**
   * To all who were there often enough and have had none; answers how many that were. What was
   * taken back is not given again.
   *
   * @throws TrainingRefused before the last day
   */
  @Transactional
  public int grant(UUID id) {
    sessions.requireToLead(id);
    var session = sessions.get(id);
    if (session.isCalledOff()) throw new TrainingRefused(Reason.CALLED_OFF);
    if (today().isBefore(session.days().last())) throw new TrainingRefused(Reason.NOT_OVER);
    var by = Actor.current().name();
    return errands.run(Courses.JOB, () -> grant(session, by));
  }

  private int grant(CourseSession session, String by) {
    var course = courses.get(session.course());
    var days = attendance.days(session.id());
    return enrolments.of(session.id()).stream()
        .map(Enrolments.Enrolled::person)
        .filter(who -> course.isEnough(days.getOrDefault(who, Set.of()).size(), session.length()))
        .mapToInt(person -> grant(course, session, person, by))
        .sum();
  }

  private int grant(Course course, CourseSession session, UUID person, String by) {
    var id = Ids.next(clock);
    int granted = insert(id, course, session, person, by);
    if (granted == 1) follow(get(id), course);
    return granted;
  }

  /** Named and placed as that person is today. */
  private int insert(UUID id, Course course, CourseSession session, UUID person, String by) {
    return sql.sql(
            """
            insert into training.certificate (id, code, session, person, community, name, course, first_day, last_day,
                                              granted, granted_by)
            select :id, :code, :session, p.id, case when p.place like 'community %' then substr(p.place, 11)::uuid end,
                   p.name, :course::jsonb, :first, :last, :now, :by
              from people.person p where p.id = :person and p.erased is null
               and not exists (select from training.certificate c where c.session = :session and c.person = :person)
            on conflict do nothing
            """)
        .param("id", id)
        .param("code", Reference.next())
        .param("session", session.id())
        .param("person", person)
        .param("course", Columns.json(course.name()))
        .param("first", today())
        .param("last", course.lastDay(today()))
        .param("now", Columns.at(clock.instant()))
        .param("by", by)
        .update();
  }

  private void follow(Certificate certificate, Course course) {
    if (course.trade() != null) {
      qualifications.give(
          new Qualifications.Qualification(
              certificate.id(),
              certificate.person(),
              course.trade(),
              certificate.first(),
              certificate.last()));
    }
    letters.granted(certificate);
  }

  /**
   * Takes it back, and with it what it qualified for.
   *
   * @throws TrainingRefused when no reason is said
   */
  @Transactional
  public void withdraw(UUID id, String reason) {
    var certificate = get(id);
    sessions.requireToLead(certificate.session());
    var said = Typed.neededLine(reason, Reason.REASON_MISSING);
    var by = Actor.current().name();
    errands.run(
        Courses.JOB,
        () -> {
          qualifications.end(id);
          return end(id, said, by);
        });
  }

  private int end(UUID id, String reason, String by) {
    return sql.sql(
            """
            update training.certificate set withdrawn = ?, withdrawn_by = ?, reason = ?
             where id = ? and withdrawn is null
            """)
        .params(Columns.at(clock.instant()), by, reason, id)
        .update();
  }

  /** By what stands on it, as it was typed; for anybody. Nothing where there is none. */
  @Transactional(readOnly = true)
  public Optional<Certificate> find(String typed) {
    var code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    if (!Reference.isOne(code)) return Optional.empty();
    return errands.ask(Courses.JOB, () -> list("where code = ?", code)).stream()
        .filter(one -> one.name() != null)
        .findFirst();
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Certificate get(UUID id) {
    return list("where id = ?", id).stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("certificate " + id));
  }

  /** Those of a session, so far as whoever acts may see them. */
  @Transactional(readOnly = true)
  public List<Certificate> of(UUID session) {
    return list("where session = ? order by granted, id", session);
  }

  /** Of one person, the newest first. */
  @Transactional(readOnly = true)
  public List<Certificate> ofPerson(UUID person) {
    return list("where person = ? and name is not null order by granted desc, id", person);
  }

  /** Those that end within these days. A job acts. */
  @Transactional(readOnly = true)
  List<Certificate> ending(LocalDate today, int days) {
    return sql.sql(
            CERTIFICATE
                + "where withdrawn is null and name is not null and last_day between ? and ? order by last_day, id")
        .params(today, today.plusDays(days))
        .query(this::certificate)
        .list();
  }

  private List<Certificate> list(String which, Object parameter) {
    return sql.sql(CERTIFICATE + which).param(parameter).query(this::certificate).list();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  private @Nullable LocalDate day(@Nullable Instant moment) {
    return moment == null ? null : LocalDate.ofInstant(moment, settings.zone());
  }

  private Certificate certificate(ResultSet row, int i) throws SQLException {
    return new Certificate(
        Columns.id(row, "id"),
        row.getString("code"),
        Columns.id(row, "session"),
        Columns.id(row, "person"),
        Columns.findText(row, "name"),
        Columns.text(row, "course"),
        row.getObject("first_day", LocalDate.class),
        Columns.findDate(row, "last_day"),
        day(Columns.findInstant(row, "withdrawn")),
        row.getString("reason"));
  }
}
