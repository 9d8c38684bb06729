package org.aenglek.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;
import org.aenglek.testing.World;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A course of the province in tests: who teaches it, and who comes. */
public class Classroom {
  /** Of the suite's clock. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final Actor TESTER = Actor.job("tester");

  private static final LocalText STATEMENT =
      LocalText.ofCodes(
          Map.of(
              "th", "ตั้งราคาที่คิดต้นทุนครบได้",
              "en", "I can set a price with all costs in it"));

  private final Courses courses;
  private final CourseSessions sessions;
  private final Enrolments enrolments;
  private final CourseAttendance attendance;
  private final Certificates certificates;
  private final Areas areas;
  private final TransactionTemplate transaction;
  private final JdbcClient sql;
  private final Clock clock;

  Classroom(
      Courses courses,
      CourseSessions sessions,
      Enrolments enrolments,
      CourseAttendance attendance,
      Certificates certificates,
      Areas areas,
      TransactionTemplate transaction,
      JdbcClient sql,
      Clock clock) {
    this.courses = courses;
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.attendance = attendance;
    this.certificates = certificates;
    this.areas = areas;
    this.transaction = transaction;
    this.sql = sql;
    this.clock = clock;
  }

  /** What there is once somebody has finished a course: the code of their certificate. */
  public record Example(UUID course, UUID session, String code) {}

  /** One with a member who was there. */
  public Example example() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
    var session = held(course("boat"), today, today, 20);
    var code = certified(session, World.idOf("sample.member")).code();
    return new Example(session.course(), session.id(), code);
  }

  /** Somebody of a community who hosts guests. */
  public UUID villager(String community, String name) {
    var id = UUID.randomUUID();
    var place = Place.community(areas.get(community).id());
    TESTER.does(
        () ->
            transaction.executeWithoutResult(
                status ->
                    sql.sql(
                            """
                            insert into people.person (id, province, place, name, does)
                            values (?, '90', ?, jsonb_build_object('th', ?), '{host}')
                            """)
                        .params(id, place.toString(), name)
                        .update()));
    return id;
  }

  <T> T asOfficer(Supplier<T> work) {
    return as("sample.officer", work);
  }

  <T> T as(String who, Supplier<T> work) {
    return Actor.person(World.idOf(who)).does(work);
  }

  /** Of two years, for who was there on four days of five. */
  public Course course(String trade) {
    return course(Place.province("90"), "หลักสูตรขับเรือ (ตัวอย่าง)", trade);
  }

  Course course(Place place, String name, String trade) {
    var text = LocalText.ofCodes(Map.of("th", name, "en", "Boat course (sample)"));
    var facts = new Course.New(place, text, text, trade, 24, 80, List.of(STATEMENT, STATEMENT));
    return asOfficer(() -> courses.get(courses.write(facts, UUID.randomUUID())));
  }

  public CourseSession held(Course course, LocalDate first, LocalDate last, int seats) {
    var facts =
        new CourseSession.New(
            course.id(),
            new DateSpan(first, last),
            LocalTime.of(9, 0),
            LocalTime.of(16, 0),
            "ศาลากลางบ้าน",
            seats);
    return asOfficer(() -> sessions.get(sessions.hold(facts, UUID.randomUUID())));
  }

  public void enrol(CourseSession session, UUID person) {
    asOfficer(
        () -> {
          enrolments.enrol(session.id(), person, UUID.randomUUID());
          return person;
        });
  }

  /** On the first day, as the officer says. */
  public void there(CourseSession session, UUID person) {
    there(session, person, session.days().first());
  }

  void there(CourseSession session, UUID person, LocalDate day) {
    asOfficer(
        () -> {
          attendance.tick(session.id(), person, day, "โทรศัพท์ไม่มีสัญญาณ");
          return person;
        });
  }

  /** What was granted is taken back. */
  public void withdraw(Certificate certificate) {
    asOfficer(
        () -> {
          certificates.withdraw(certificate.id(), "ออกผิดคน");
          return certificate;
        });
  }

  /** Of a session of one day, which is over. */
  public Certificate certified(CourseSession session, UUID person) {
    enrol(session, person);
    there(session, person);
    return asOfficer(
        () -> {
          certificates.grant(session.id());
          return certificates.of(session.id()).stream()
              .filter(one -> one.person().equals(person))
              .findFirst()
              .orElseThrow();
        });
  }
}
