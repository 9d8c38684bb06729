package org.aenglek.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Reference;
import org.aenglek.people.Contacts;
import org.aenglek.people.Qualifications;
import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets a certificate, what it tells to whom, and what follows from it. */
@AenglekTest
class CertificatesTest {
  private static final LocalDate TODAY = Classroom.TODAY;
  private static final String VILLAGE = "ban-tha-sai";
  private static final String MAIL = "committee@courses.test";

  @Autowired Classroom classroom;
  @Autowired Certificates certificates;
  @Autowired CourseSessions sessions;
  @Autowired CertificateReminders reminders;
  @Autowired TrainedHosts hosts;
  @Autowired CoursesHeld held;
  @Autowired Qualifications qualifications;
  @Autowired Letters letters;
  @Autowired Contacts contacts;
  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  @BeforeEach
  void startAnew() {
    clock.reset();
  }

  private CourseSession boats() {
    return classroom.held(classroom.course("boat"), TODAY, TODAY, 20);
  }

  private static String page(Certificate certificate) {
    return "/training/certificates/" + certificate.code();
  }

  private List<Qualifications.Qualification> qualified(UUID person) {
    return world.ask(() -> qualifications.of(List.of(person)));
  }

  @Test
  void onlyWhoWasThereOftenEnoughGetsOneAndOnlyOnce() {
    var days = classroom.held(classroom.course("boat"), TODAY.minusDays(4), TODAY, 20);
    var always = classroom.villager(VILLAGE, "มาทุกวัน");
    var often = classroom.villager(VILLAGE, "ขาดหนึ่งวัน");
    var seldom = classroom.villager(VILLAGE, "ขาดสองวัน");
    attend(days, always, 5);
    attend(days, often, 4);
    attend(days, seldom, 3);
    assertThat(classroom.asOfficer(() -> certificates.grant(days.id()))).isEqualTo(2);
    assertThat(classroom.asOfficer(() -> certificates.grant(days.id()))).isZero();
    assertThat(world.ask(() -> certificates.of(days.id())))
        .extracting(Certificate::person)
        .containsExactlyInAnyOrder(always, often);
  }

  private void attend(CourseSession session, UUID person, int days) {
    classroom.enrol(session, person);
    session.days().dates().limit(days).forEach(day -> classroom.there(session, person, day));
  }

  @Test
  void noneIsGrantedBeforeTheLastDayNorByWhoDoesNotLead() {
    var days = classroom.held(classroom.course("boat"), TODAY, TODAY.plusDays(1), 20);
    assertThatThrownBy(() -> classroom.asOfficer(() -> certificates.grant(days.id())))
        .isInstanceOf(TrainingRefused.class);
    var session = boats();
    assertThat(
            site.visitor()
                .signedInAs("sample.chair")
                .post("/th/training/sessions/" + session.id() + "/certificates")
                .status())
        .isEqualTo(403);
  }

  @Test
  void itSaysPlainlyThatItHasExpiredAndWhatToDo() {
    var certificate = classroom.certified(boats(), classroom.villager(VILLAGE, "นักเรียนเรือ"));
    assertThat(Reference.isOne(certificate.code())).isTrue();
    assertThat(certificate.last()).isEqualTo(LocalDate.of(2028, 11, 21));
    assertThat(site.get("/en" + page(certificate)).body())
        .contains("Valid", "holds until 21 November 2028", "นักเรียนเรือ")
        .doesNotContain("Expired");
    clock.moveTo("2028-11-21T23:59:00+07:00");
    assertThat(site.get("/en" + page(certificate)).body()).contains("Valid");
    clock.moveTo("2028-11-22T00:00:00+07:00");
    assertThat(site.get("/en" + page(certificate)).body())
        .contains("Expired", "its last day was 21 November 2028", "take the course again");
    assertThat(site.get("/th" + page(certificate)).body())
        .contains("หมดอายุแล้ว", "เข้าอบรมใหม่ได้");
    assertThat(site.get("/ms" + page(certificate)).body()).contains("Tamat tempoh");
    assertThat(site.get("/zh" + page(certificate)).body()).contains("已过期");
    assertThat(site.get("/th" + page(certificate) + "/paper").body())
        .as("it is not printed as if it held")
        .contains("หมดอายุแล้ว");
  }

  @Test
  void anybodyTypesACodeAndIsToldWhenThereIsNone() {
    var certificate = classroom.certified(boats(), classroom.villager(VILLAGE, "นักเรียนเรือ"));
    var typed = certificate.code().toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1 ");
    assertThat(site.visitor().post("/en/training/certificates", "code", typed).header("Location"))
        .isEqualTo("/en" + page(certificate));
    for (var wrong : List.of("", "ABC", "2222222222222", "ก", "x".repeat(5000))) {
      var told = site.visitor().post("/en/training/certificates", "code", wrong);
      assertThat(told.status()).as(wrong).isEqualTo(404);
      assertThat(told.body()).contains("There is no certificate of this code");
    }
    var mistyped = "/en/training/certificates/" + Reference.next();
    assertThat(site.get(mistyped).status()).isEqualTo(404);
    assertThat(site.get(mistyped).body()).contains("There is no certificate of this code");
    assertThat(site.get(mistyped + "/code.svg").status()).isEqualTo(404);
    assertThat(site.get("/th" + page(certificate) + "/paper").body())
        .contains("วุฒิบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า", "นักเรียนเรือ");
  }

  /** Of the holder no more than the name. */
  @Test
  void thePublicPageTellsNameCourseAndDatesAlone() {
    var person = classroom.villager(VILLAGE, "นักเรียนเรือ");
    var certificate = classroom.certified(boats(), person);
    assertThat(site.get("/th" + page(certificate)).body())
        .doesNotContain(person.toString(), certificate.id().toString())
        .doesNotContain(certificate.session().toString(), "บ้านท่าไทร");
  }

  @Test
  void whatIsWithdrawnSaysWhyAndQualifiesForNothing() {
    var person = classroom.villager(VILLAGE, "นักเรียนเรือ");
    var certificate = classroom.certified(boats(), person);
    assertThat(qualified(person))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.trade()).isEqualTo("boat");
              assertThat(one.last()).isEqualTo(certificate.last());
              assertThat(one.holdsOn(certificate.last())).isTrue();
              assertThat(one.holdsOn(certificate.last().plusDays(1))).isFalse();
            });
    var withdrawing =
        "/th/training/sessions/"
            + certificate.session()
            + "/certificates/"
            + certificate.id()
            + "/withdrawal";
    var officer = site.visitor().signedInAs("sample.officer");
    assertThat(officer.post(withdrawing, "reason", "").body()).contains("โปรดบอกเหตุผล");
    assertThat(site.visitor().signedInAs("sample.chair").post(withdrawing, "reason", "x").status())
        .isEqualTo(403);
    assertThat(qualified(person)).hasSize(1);
    officer.post(withdrawing, "reason", "ลงชื่อแทนกัน");
    assertThat(qualified(person)).isEmpty();
    assertThat(site.get("/th" + page(certificate)).body()).contains("เพิกถอนแล้ว", "ลงชื่อแทนกัน");
  }

  @Test
  void whoHoldsOneHearsOnceThatItEnds() {
    var person = world.person("sample.committee");
    Actor.person(person)
        .does(() -> contacts.enter(person, Contacts.Kind.EMAIL, MAIL, UUID.randomUUID()));
    var certificate = classroom.certified(boats(), person);
    assertThat(certificate.last()).isEqualTo(LocalDate.of(2028, 11, 21));
    assertThat(letters("วุฒิบัตรของคุณ")).isEqualTo(1);
    assertThat(letters("ยืนยันที่นั่งอบรม")).isEqualTo(1);
    clock.moveTo("2028-10-01T03:10:00+07:00");
    reminders.run(LocalDate.of(2028, 10, 1));
    assertThat(letters("วุฒิบัตรจะหมดอายุ")).isZero();
    for (int i = 0; i < 2; i++) reminders.run(LocalDate.of(2028, 10, 20 + i));
    assertThat(letters("วุฒิบัตรจะหมดอายุ")).isEqualTo(1);
  }

  @Test
  void whoHasASeatHearsOnceThatASessionIsNotHeld() {
    var person = world.person("sample.treasurer");
    var mail = "treasurer@courses.test";
    Actor.person(person)
        .does(() -> contacts.enter(person, Contacts.Kind.EMAIL, mail, UUID.randomUUID()));
    var session = boats();
    classroom.enrol(session, person);
    var officer = site.visitor().signedInAs("sample.officer");
    for (int i = 0; i < 2; i++)
      officer.post("/th/training/sessions/" + session.id() + "/cancellation");
    assertThat(letters(mail, "งดจัดอบรม")).isEqualTo(1);
  }

  private long letters(String subject) {
    return letters(MAIL, subject);
  }

  private long letters(String mail, String subject) {
    return letters.shown().stream()
        .filter(letter -> letter.to().toString().contains(mail))
        .filter(letter -> letter.subject().contains(subject))
        .count();
  }

  @Test
  void trainedHostsAreCountedAsTheyWereAtAnyMoment() {
    var there = world.community(VILLAGE).id();
    var before = clock.instant().minus(Duration.ofDays(400));
    assertThat(hosts(there, before)).as("nobody had one").isEmpty();
    var first = classroom.certified(boats(), classroom.villager(VILLAGE, "เจ้าบ้านหนึ่ง"));
    classroom.certified(boats(), first.person());
    var second = classroom.certified(boats(), classroom.villager(VILLAGE, "เจ้าบ้านสอง"));
    classroom.certified(boats(), world.person("sample.chair"));
    var granted = clock.instant();
    clock.forward(Duration.ofDays(30));
    classroom.withdraw(second);
    for (var moment :
        List.of(
            granted,
            clock.instant(),
            Instant.parse("2028-11-21T10:00:00Z"),
            Instant.parse("2028-11-22T10:00:00Z"))) {
      assertThat(hosts(there, moment).getAsDouble())
          .as(moment.toString())
          .isEqualTo(hostsBySql(there, moment));
    }
    double withBoth = hosts(there, granted).getAsDouble();
    assertThat(hosts(there, clock.instant())).hasValue(withBoth - 1);
    assertThat(hosts(there, Instant.parse("2028-11-22T10:00:00Z"))).hasValue(0);
    assertThat(hosts(world.community("ban-khlong-daen").id(), granted)).hasValue(0);
  }

  private OptionalDouble hosts(UUID community, Instant moment) {
    return world.ask(() -> hosts.of(community, moment));
  }

  /** From its definition, over the raw rows. */
  private double hostsBySql(UUID community, Instant moment) {
    return world.ask(
        () ->
            sql.sql(
                    """
                    select count(*) from people.person p
                     where p.place = 'community ' || :community and p.does @> '{host}'
                       and p.id in (select x.person from training.certificate x
                                     where x.granted <= :moment::timestamptz
                                       and coalesce(x.last_day, 'infinity') >= :day::date
                                       and coalesce(x.withdrawn, 'infinity') > :moment::timestamptz)
                    """)
                .param("community", community.toString())
                .param("moment", moment.toString())
                .param("day", LocalDate.ofInstant(moment, ZoneId.of("Asia/Bangkok")).toString())
                .query(Double.class)
                .single());
  }

  @Test
  void whatIsHeldIsToldAndErasedAndTheFigureStays() {
    var session = classroom.held(classroom.course("boat"), TODAY, TODAY, 3);
    var editor = site.visitor().signedInAs("sample.editor");
    var person = world.person("sample.editor");
    var certificate = classroom.certified(session, person);
    var coming = classroom.held(classroom.course("boat"), TODAY.plusDays(9), TODAY.plusDays(9), 1);
    classroom.enrol(coming, person);
    assertThat(editor.get("/th/people/me/held").body())
        .contains("วุฒิบัตรของคุณ", certificate.code(), "วันที่คุณเข้าอบรม");
    var erased = world.ask(() -> held.erase(person));
    assertThat(erased.kept()).hasSize(1);
    assertThat(world.ask(() -> held.of(person)))
        .allSatisfy(one -> assertThat(one.items()).isEmpty());
    assertThat(site.get("/th" + page(certificate)).status()).isEqualTo(404);
    assertThat(world.ask(() -> sessions.get(coming.id())).free())
        .as("free for others")
        .isEqualTo(1);
    assertThat(world.ask(() -> certificates.of(session.id()))).hasSize(1);
    assertThat(world.ask(() -> held.erase(person)).erased()).as("again").isNotEmpty();
    assertThat(world.ask(() -> sessions.get(coming.id())).free()).isEqualTo(1);
  }
}
