package org.aenglek.training;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.aenglek.base.Actor;
import org.aenglek.base.Request;
import org.aenglek.people.Access;
import org.aenglek.people.Place;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a course that is written down to the certificate that anybody checks. */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoursesTest {
  private static final LocalDate TODAY = Classroom.TODAY;
  private static final Pattern CODE = Pattern.compile("/codes/([0-9a-z]+\\.[0-9A-Z]{13})/code.svg");

  @Autowired Classroom classroom;
  @Autowired Courses courses;
  @Autowired CourseSessions sessions;
  @Autowired Enrolments enrolments;
  @Autowired CourseAttendance attendance;
  @Autowired Certificates certificates;
  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  @BeforeEach
  void startAnew() {
    clock.reset();
  }

  private final Map<String, Visitor> visitors = new HashMap<>();

  /** Before the clock moves: it goes back, and who signed in later could not do so earlier. */
  @BeforeAll
  void allSignIn() {
    for (var who :
        List.of("member", "chair", "committee", "officer", "district", "group", "editor"))
      visitors.put(who, site.visitor().signedInAs("sample." + who));
  }

  private Visitor visitor(String who) {
    return visitors.get(who);
  }

  private CourseSession today(int seats) {
    return classroom.held(classroom.course("boat"), TODAY, TODAY, seats);
  }

  private static String here(CourseSession session) {
    return "/th/training/sessions/" + session.id();
  }

  /** What stands on the trainer's screen at this moment. */
  private String shown(CourseSession session, String who) {
    var screen = CODE.matcher(visitor(who).get(here(session) + "/code").body());
    assertThat(screen.find()).isTrue();
    return here(session) + "/codes/" + screen.group(1);
  }

  @Test
  void fromTheFirstPageToTheCertificate() {
    var officer = visitor("officer");
    officer.post(
        "/th/training/courses",
        "place",
        "province 90",
        "name",
        "หลักสูตรนำเที่ยวทางเรือ",
        "purpose",
        "พาแขกลงเรืออย่างปลอดภัย",
        "trade",
        "boat",
        "months",
        "๑๒",
        "percent",
        "100",
        "statements",
        "ผูกเสื้อชูชีพให้แขกได้\nอ่านคลื่นลมได้");
    var course = courseNamed("หลักสูตรนำเที่ยวทางเรือ");
    officer.post(
        "/th/training/courses/" + course.id() + "/sessions",
        "first",
        "2569-11-22",
        "starts",
        "9.00",
        "ends",
        "16:00",
        "venue",
        "ท่าเรือเกาะยอ",
        "seats",
        "2");
    var session = world.ask(() -> sessions.of(course.id())).getFirst();
    var member = visitor("member");
    assertThat(member.get("/th/training/courses").body()).contains("ท่าเรือเกาะยอ", "เหลือ 2 ที่");
    member.post(here(session) + "/enrolments");
    assertThat(member.get(here(session)).body()).contains("คุณมีที่นั่งแล้ว", "เหลือ 1 ที่");
    var code = shown(session, "officer");
    assertThat(member.get(code).body()).contains("ฉันมาแล้ว");
    assertThat(member.post(code).status()).isEqualTo(303);
    assertThat(member.get(code).body()).contains("ลงชื่อวันนี้แล้ว");
    officer.post(here(session) + "/certificates");
    var certificate = certificateOf(session, "member");
    assertThat(certificate.last()).isEqualTo(LocalDate.of(2027, 11, 21));
    assertThat(member.get("/th/training/courses").body()).contains(certificate.code());
    assertThat(site.get("/ms/training/certificates/" + certificate.code()).body())
        .contains("Sijil ini sah hingga", "Somjai");
  }

  private Course courseNamed(String thai) {
    return world.ask(() -> courses.list()).stream()
        .filter(one -> one.name().texts().containsValue(thai))
        .findFirst()
        .orElseThrow();
  }

  private Certificate certificateOf(CourseSession session, String who) {
    var person = world.person("sample." + who);
    return world.ask(() -> certificates.of(session.id())).stream()
        .filter(one -> one.person().equals(person))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theLastSeatGoesToExactlyOneOfFifty() {
    var session = today(1);
    var people =
        IntStream.range(0, 50)
            .mapToObj(i -> classroom.villager("ban-tha-sai", "คนสมัคร " + i))
            .toList();
    var outcomes = together(50, i -> enrolled(session, people.get(i)));
    assertThat(outcomes).filteredOn(outcome -> outcome).hasSize(1);
    assertThat(world.ask(() -> sessions.get(session.id())))
        .satisfies(one -> assertThat(one.free()).isZero());
    assertThat(seats(session)).isEqualTo(1);
  }

  private boolean enrolled(CourseSession session, UUID person) {
    return Actor.person(person)
        .does(
            () -> {
              try {
                enrolments.enrol(session.id(), person, UUID.randomUUID());
                return true;
              } catch (TrainingRefused full) {
                assertThat(full.key()).isEqualTo("training.refused.full");
                return false;
              }
            });
  }

  private int seats(CourseSession session) {
    return world.ask(
        () ->
            sql.sql(
                    "select count(*) from training.enrolment where session = ? and given_back is null")
                .param(session.id())
                .query(Integer.class)
                .single());
  }

  @Test
  void aSeatIsTakenOnceAndGivenBackOnce() {
    var session = today(1);
    var member = visitor("member");
    var request = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      assertThat(member.post(here(session) + "/enrolments", "request", request).status())
          .isEqualTo(303);
    }
    member.post(here(session) + "/enrolments", "request", UUID.randomUUID().toString());
    assertThat(seats(session)).isEqualTo(1);
    var committee = visitor("committee");
    var full = committee.post(here(session) + "/enrolments");
    assertThat(full.status()).isEqualTo(422);
    assertThat(full.body()).contains("ที่นั่งเต็มแล้ว");
    var mine = here(session) + "/enrolments/" + world.person("sample.member") + "/return";
    for (int i = 0; i < 2; i++) assertThat(member.post(mine).status()).isEqualTo(303);
    assertThat(committee.post(here(session) + "/enrolments").status()).isEqualTo(303);
    assertThat(seats(session)).isEqualTo(1);
    assertThat(world.ask(() -> sessions.get(session.id())).taken()).isEqualTo(1);
  }

  @Test
  void theIdOfOneSeatIsNotTakenForAnother() {
    var first = today(5);
    var other = today(5);
    var request = UUID.randomUUID();
    var member = world.person("sample.member");
    Actor.person(member)
        .does(
            () -> {
              enrolments.enrol(first.id(), member, request);
              assertThatThrownBy(() -> enrolments.enrol(other.id(), member, request))
                  .isInstanceOf(Request.Reused.class);
            });
  }

  @Test
  void aChairEnrolsTheirNeighbourAndNobodyElse() {
    var session = today(5);
    var chair = visitor("chair");
    assertThat(chair.get(here(session) + "?person=สมใจ").body()).contains("สมใจ", "สมัครให้");
    var member = world.person("sample.member").toString();
    assertThat(chair.post(here(session) + "/enrolments", "person", member).status()).isEqualTo(303);
    var stranger = classroom.villager("ban-khlong-daen", "บ้านไกล").toString();
    assertThat(chair.post(here(session) + "/enrolments", "person", stranger).status())
        .isEqualTo(403);
    assertThat(chair.get(here(session) + "?person=บ้านไกล").body()).contains("ไม่พบชื่อนี้");
    assertThat(visitor("member").post(here(session) + "/enrolments", "person", stranger).status())
        .isEqualTo(403);
    assertThat(seats(session)).isEqualTo(1);
  }

  @Test
  void aCodeThatWasPhotographedAndPassedOnIsRefused() {
    var session = today(5);
    classroom.enrol(session, world.person("sample.member"));
    var photographed = shown(session, "officer");
    clock.forward(Duration.ofSeconds(30));
    assertThat(visitor("chair").get(photographed).body()).as("next window").contains("ฉันมาแล้ว");
    clock.forward(Duration.ofSeconds(30));
    var late = visitor("member");
    assertThat(late.get(photographed).body()).contains("รหัสนี้หมดเวลาแล้ว");
    var refused = late.post(photographed);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("รหัสนี้หมดเวลาแล้ว");
    assertThat(there(session)).isZero();
  }

  @Test
  void aCodeOfAnotherSessionOrAForgedOneIsRefused() {
    var session = today(5);
    var other = today(5);
    classroom.enrol(session, world.person("sample.member"));
    var code = shown(other, "officer").replaceFirst(".*/codes/", "");
    var member = visitor("member");
    for (var bad :
        new String[] {
          code, "0.AAAAAAAAAAAAA", "x", code.toLowerCase(Locale.ROOT), "%20", "9".repeat(500)
        }) {
      var refused = member.post(here(session) + "/codes/" + bad);
      assertThat(refused.status()).as(bad).isIn(404, 422);
      assertThat(there(session)).as(bad).isZero();
    }
    assertThat(member.post(here(session) + "/codes/" + code).body())
        .contains("รหัสนี้ไม่ใช่ของรุ่นนี้");
  }

  @Test
  void whoScansTwiceIsThereOnce() {
    var session = today(5);
    classroom.enrol(session, world.person("sample.member"));
    var member = visitor("member");
    for (int i = 0; i < 2; i++) {
      assertThat(member.post(shown(session, "officer")).status()).isEqualTo(303);
      clock.forward(Duration.ofMinutes(1));
    }
    assertThat(there(session)).isEqualTo(1);
    var return_ = here(session) + "/enrolments/" + world.person("sample.member") + "/return";
    assertThat(member.post(return_).body()).contains("เข้าอบรมแล้ว จึงคืนที่นั่งไม่ได้");
  }

  /**
   * Signing in takes longer than a code counts; the browser that scanned it may, a link may not.
   */
  @Test
  void whoScannedInTimeHasTimeToSignIn() {
    var session = today(5);
    classroom.enrol(session, world.person("sample.auditor"));
    var code = shown(session, "officer");
    var phone = site.visitor();
    var first = phone.get(code);
    assertThat(first.status()).isEqualTo(303);
    assertThat(first.header("Location")).contains("/people/sign-in?to=");
    clock.forward(Duration.ofMinutes(5));
    assertThat(phone.signedInAs("sample.auditor").get(code).body()).contains("ฉันมาแล้ว");
    assertThat(visitor("committee").get(code).body()).contains("รหัสนี้หมดเวลาแล้ว");
    assertThat(phone.post(code).status()).isEqualTo(303);
    assertThat(there(session)).isEqualTo(1);
    var later = today(5);
    assertThat(phone.post(here(later) + "/codes/0.AAAAAAAAAAAAA").status())
        .as("its proof is of one session")
        .isEqualTo(422);
  }

  @Test
  void aProofIsOverAfterTenMinutes() {
    var session = today(5);
    classroom.enrol(session, world.person("sample.member"));
    var code = shown(session, "officer");
    var phone = visitor("member");
    phone.get(code);
    clock.forward(Duration.ofMinutes(11));
    assertThat(phone.post(code).body()).contains("รหัสนี้หมดเวลาแล้ว");
  }

  @Test
  void whoHasNoSeatIsTakenUpByTheTrainerIfOneIsLeft() {
    var session = today(1);
    var member = visitor("member");
    member.post(shown(session, "officer"));
    assertThat(member.get(shown(session, "officer")).body()).contains("คุณยังไม่ได้สมัคร");
    assertThat(there(session)).isZero();
    var officer = visitor("officer");
    assertThat(officer.get(here(session)).body()).contains("รับเข้าอบรม", "สมใจ");
    var taking = here(session) + "/walk-ins/" + world.person("sample.member");
    assertThat(visitor("chair").post(taking).status()).isEqualTo(403);
    assertThat(officer.post(taking).status()).isEqualTo(303);
    assertThat(there(session)).isEqualTo(1);
    visitor("committee").post(shown(session, "officer"));
    var full = officer.post(here(session) + "/walk-ins/" + world.person("sample.committee"));
    assertThat(full.body()).contains("ที่นั่งเต็มแล้ว");
    assertThat(there(session)).isEqualTo(1);
  }

  @Test
  void aTelephoneWithoutSignalIsTickedByHandWithTheReason() {
    var session = today(5);
    var member = world.person("sample.member");
    classroom.enrol(session, member);
    var ticking = here(session) + "/enrolments/" + member + "/presence";
    var officer = visitor("officer");
    assertThat(officer.post(ticking, "day", TODAY.toString(), "reason", " ").body())
        .contains("โปรดบอกเหตุผล");
    assertThat(officer.post(ticking, "day", "2026-11-23", "reason", "แบตหมด").body())
        .contains("วันนั้นไม่มีอบรมรุ่นนี้");
    assertThat(visitor("member").post(ticking, "day", TODAY.toString(), "reason", "เอง").status())
        .isEqualTo(403);
    assertThat(there(session)).isZero();
    officer.post(ticking, "day", TODAY.toString(), "reason", "แบตหมด");
    assertThat(there(session)).isEqualTo(1);
  }

  private int there(CourseSession session) {
    return world.ask(
        () ->
            sql.sql("select count(*) from training.presence where session = ?")
                .param(session.id())
                .query(Integer.class)
                .single());
  }

  @Test
  void onlyWhoOrganisesWritesDownCourses() {
    var words = new String[] {"place", "province 90", "name", "ก", "purpose", "ก", "percent", "80"};
    for (var who : new String[] {"member", "chair", "committee", "group", "district", "editor"}) {
      assertThat(visitor(who).post("/th/training/courses", words).status()).as(who).isEqualTo(403);
    }
    assertThat(site.visitor().post("/th/training/courses", words).header("Location"))
        .contains("/people/sign-in");
    var district = Place.district("9001");
    assertThat(classroom.as("sample.district", () -> courses.mayOrganise(district))).isTrue();
    var chair = Actor.person(world.person("sample.chair"));
    var village = Place.community(world.community("ban-tha-sai").id());
    assertThat(chair.does(() -> courses.mayOrganise(village))).isFalse();
    var session = today(3);
    assertThatThrownBy(() -> chair.does(() -> sessions.callOff(session.id())))
        .isInstanceOf(Access.NotAllowed.class);
  }

  @Test
  void whatIsTypedWronglyIsToldAndKept() {
    var officer = visitor("officer");
    var wrong =
        officer.post(
            "/th/training/courses",
            "place",
            "province 90",
            "name",
            "ชื่อที่พิมพ์ไว้",
            "purpose",
            "ก",
            "percent",
            "200");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("มีตัวเลขที่ใช้ไม่ได้", "ชื่อที่พิมพ์ไว้");
    var course = classroom.course(null).id();
    var holding = "/th/training/courses/" + course + "/sessions";
    var back =
        officer.post(
            holding,
            "first",
            "2026-12-02",
            "last",
            "2026-12-01",
            "starts",
            "9",
            "venue",
            "ศาลาที่พิมพ์ไว้");
    assertThat(back.status()).isEqualTo(422);
    assertThat(back.body()).contains("วันสุดท้ายต้องไม่ก่อนวันแรก", "ศาลาที่พิมพ์ไว้");
    var huge =
        officer.post(
            "/th/training/courses",
            "place",
            "province 90",
            "name",
            "ก".repeat(9000),
            "purpose",
            "ก",
            "percent",
            "80");
    assertThat(huge.body()).contains("ยาวเกินไป");
    assertThat(officer.get("/th/training/courses/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(officer.get("/th/training/sessions/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(officer.get("/th/training/sessions/nonsense").status()).isEqualTo(404);
    var nobody = UUID.randomUUID().toString();
    assertThat(officer.post(here(today(3)) + "/enrolments", "person", nobody).status())
        .isEqualTo(404);
  }

  @Test
  void aSessionThatIsCalledOffTakesNobody() {
    var session = today(3);
    visitor("officer").post(here(session) + "/cancellation");
    var member = visitor("member");
    assertThat(member.get(here(session)).body()).contains("งดจัดรุ่นนี้");
    assertThat(member.post(here(session) + "/enrolments").body()).contains("งดจัด");
    assertThat(seats(session)).isZero();
  }

  /**
   * Somebody who is known here leads from then on; the others have a name and where they come from.
   */
  @Test
  void trainersAreKnownHereOrNamedWithWhereTheyComeFrom() {
    var session = today(3);
    var officer = visitor("officer");
    var chair = visitor("chair");
    assertThat(chair.get(here(session) + "/code").status()).isEqualTo(403);
    officer.post(here(session) + "/trainers", "person", world.person("sample.chair").toString());
    officer.post(
        here(session) + "/trainers",
        "name",
        "อ.สมชาย (ตัวอย่าง)",
        "organisation",
        "สถาบันตัวอย่าง",
        "kind",
        "university");
    assertThat(visitor("member").get(here(session)).body())
        .contains("วันดี", "อ.สมชาย (ตัวอย่าง) สถาบันตัวอย่าง (มหาวิทยาลัย)");
    assertThat(chair.get(here(session) + "/code").status()).isEqualTo(200);
    assertThat(officer.post(here(session) + "/trainers", "name", "ชื่อเดียว", "kind", "x").body())
        .contains("โปรดกรอกชื่อวิทยากร", "ชื่อเดียว");
    assertThat(
            visitor("member")
                .post(
                    here(session) + "/trainers", "person", world.person("sample.member").toString())
                .status())
        .isEqualTo(403);
  }
}
