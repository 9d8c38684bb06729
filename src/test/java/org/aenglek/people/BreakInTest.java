package org.aenglek.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.aenglek.base.LocalText;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wrong, late, twice, stolen, from elsewhere: a sentence for the reader, and nothing changed. */
@AenglekTest
class BreakInTest {
  private static final String ME = "/th/people/me";
  private static final String VILLAGE = "/th/people/communities/ban-tha-sai";
  private static final String PASSWORD = "a boat with no engine";
  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired Invitations invitations;
  @Autowired JdbcClient sql;

  @BeforeEach
  void anHourLater() {
    clock.forward(Duration.ofHours(2));
  }

  @Test
  void anInvitationThatTwoBrowsersUseAtOnceMakesOnePerson() throws InterruptedException {
    for (int round = 0; round < 5; round++) {
      var name = "แฝด" + round;
      var link = invitation(name);
      var start = new CountDownLatch(1);
      var entered = new AtomicInteger();
      var spent = new AtomicInteger();
      var browsers =
          List.of("one", "two", "three").stream()
              .map(
                  who ->
                      Thread.startVirtualThread(
                          () -> {
                            waitFor(start);
                            switch (join(link, name, who + "." + name).status()) {
                              case 303 -> entered.incrementAndGet();
                              case 410 -> spent.incrementAndGet();
                              default -> {}
                            }
                          }))
              .toList();
      start.countDown();
      for (var browser : browsers) browser.join();
      assertThat(entered.get()).isOne();
      assertThat(spent.get()).isEqualTo(2);
      assertThat(count("people.person", "name ->> 'th' = '" + name + "'")).isOne();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "th, ลิงก์ใช้ได้ครั้งเดียวและมีเวลาจำกัด",
    "en, Each link works once and for a limited time",
    "ms, Setiap pautan",
    "zh, 每个链接"
  })
  void aLinkThatWasNeverGivenOrIsOverSaysSo(String lang, String said) {
    var link = invitation("มาช้า " + lang).replace("/th/", "/" + lang + "/");
    clock.forward(Duration.ofDays(15));
    for (var page :
        List.of(
            link,
            "/" + lang + "/people/invitations/never-given",
            "/" + lang + "/people/invitations/" + "x".repeat(4000),
            "/" + lang + "/people/resets/never-given")) {
      var answer = site.visitor().get(page);
      assertThat(answer.status()).as(page).isEqualTo(410);
      assertThat(answer.body()).as(page).contains(said, "/people/sign-in\"");
    }
    assertThat(join(link, "มาช้า", "too.late." + lang).status()).isEqualTo(410);
    assertThat(count("people.person", "name ->> 'th' = 'มาช้า'")).isZero();
  }

  @Test
  void anInvitationThatWasWithdrawnOpensNothing() {
    var chair = site.visitor().signedInAs("sample.chair");
    var link = invite(chair, "ยกเลิก", UUID.randomUUID());
    var withdrawal = first(chair.get(VILLAGE), "action=\"([^\"]+/withdrawal)\"");
    assertThat(chair.post(withdrawal, "to", VILLAGE).status()).isEqualTo(303);
    assertThat(site.visitor().get(link).status()).isEqualTo(410);
  }

  @Test
  void aWayBackOpensAfterItsDayOnceAndNotAfterItWasStopped() {
    var person = comeIn("กลับมา", "came.back");
    var back = vouch(person);
    var early = comeBack(back, "too.early");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.body()).contains("ยังไม่ถึงเวลา");
    clock.forward(Duration.ofHours(24));
    assertThat(comeBack(back, "in.time").status()).isEqualTo(303);
    assertThat(comeBack(back, "once.more").status()).isEqualTo(410);
    assertThat(site.visitor().signIn("came.back", PASSWORD).status()).isEqualTo(422);
    assertThat(site.visitor().signIn("in.time", PASSWORD).status()).isEqualTo(303);

    var stopped = vouch(person);
    var owner = site.visitor();
    owner.signIn("in.time", PASSWORD);
    owner.post(first(owner.get(ME), "action=\"([^\"]+/stop)\""));
    clock.forward(Duration.ofHours(25));
    assertThat(comeBack(stopped, "thief.in.time").status()).isEqualTo(410);
    assertThat(site.visitor().signIn("in.time", PASSWORD).status()).isEqualTo(303);

    var late = vouch(person);
    clock.forward(Duration.ofDays(9));
    assertThat(comeBack(late, "much.too.late").status()).isEqualTo(410);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 43, 10_000})
  void aMadeUpCookieIsNobodys(int length) {
    for (var symbol : List.of("x", "%", "\"", "=", "~")) {
      var visitor = site.visitor().with("aenglek-session=" + symbol.repeat(length));
      assertThat(visitor.get(ME).status()).as(symbol).isEqualTo(303);
      assertThat(visitor.get("/th/communities").status()).as(symbol).isEqualTo(200);
    }
  }

  @Test
  void aFormThatIsSentTwiceInvitesOnceAndOnlyItsLastLinkOpens() {
    var chair = site.visitor().signedInAs("sample.chair");
    var request = UUID.randomUUID();
    var one = invite(chair, "ส่งสองครั้ง", request);
    var two = invite(chair, "ส่งสองครั้ง", request);
    assertThat(count("people.invitation", "name ->> 'th' = 'ส่งสองครั้ง'")).isOne();
    assertThat(count("people.household", "name ->> 'th' = 'บ้านส่งสองครั้ง'")).isOne();
    assertThat(site.visitor().get(one).status()).isEqualTo(410);
    assertThat(site.visitor().get(two).status()).isEqualTo(200);
    var other =
        chair.post(
            VILLAGE + "/invitations",
            "called",
            "คนอื่น",
            "as",
            "committee",
            "request",
            request + "");
    assertThat(other.status()).isEqualTo(409);
    assertThat(count("people.invitation", "name ->> 'th' = 'คนอื่น'")).isZero();
  }

  @Test
  void aFormThatComesAfterTheSessionIsOverLeadsToTheWayInAndChangesNothing() {
    var chair = site.visitor().signedInAs("sample.chair");
    clock.forward(Duration.ofDays(61));
    var late = chair.post(VILLAGE + "/invitations", "called", "ช้าไป", "as", "committee");
    assertThat(late.header("Location")).isEqualTo("/th/people/sign-in");
    assertThat(count("people.invitation", "name ->> 'th' = 'ช้าไป'")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void anotherSitesFormChangesNothing(String from) {
    var chair = site.visitor().signedInAs("sample.chair");
    var link = invitation("ข้ามไซต์ " + from);
    var before = state();
    for (var address :
        List.of(
            VILLAGE + "/invitations",
            ME + "/password",
            ME + "/codes",
            ME + "/description",
            "/th/people/sign-out",
            link)) {
      var answer =
          chair.postFrom(
              from,
              address,
              "called",
              "ผู้บุกรุก",
              "as",
              "committee",
              "name",
              "thief",
              "password",
              PASSWORD,
              "take",
              "yes");
      assertThat(answer.status()).as(address).isEqualTo(403);
      assertThat(answer.body()).as(address).contains("<h1>");
    }
    assertThat(state()).isEqualTo(before);
    assertThat(chair.get(ME).status()).isEqualTo(200);
  }

  /** The same letters in another order, and what nobody sees, make no other name. */
  @ParameterizedTest
  @CsvSource({
    "นำ้ผึ้ง, นำ้ผึ้ง",
    "'  ปู  เป้ ', ปู เป้",
    "สม\u200Bใจ, สมใจ",
    "\u202Eใจสม, ใจสม",
    "สายฝน 🌧️, สายฝน 🌧️",
    "فاطمة, فاطمة",
    "'Mari\u0301a', Mar\u00EDa"
  })
  void namesAreWrittenAsPeopleWriteThem(String typed, String kept) {
    var chair = site.visitor().signedInAs("sample.chair");
    var invited = chair.post(VILLAGE + "/invitations", "called", typed, "as", "committee");
    assertThat(invited.status()).isEqualTo(200);
    assertThat(count("people.invitation", "name ->> 'th' = '" + kept + "'")).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u200B\u200B", "🌧️", "12345", "\u202E"})
  void whatIsNoNameIsAskedForAgain(String typed) {
    var chair = site.visitor().signedInAs("sample.chair");
    var answer = chair.post(VILLAGE + "/invitations", "called", typed, "as", "committee");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("โปรดเขียนชื่อ");
  }

  @Test
  void aNameThatIsTooLongIsStillInTheForm() {
    var long300 = "ยาว".repeat(100);
    var chair = site.visitor().signedInAs("sample.chair");
    for (var answer :
        List.of(
            chair.post(VILLAGE + "/invitations", "called", long300, "as", "treasurer"),
            chair.post(ME + "/description", "called", long300, "does", "guide"),
            site.visitor()
                .post(
                    invitation("ชื่อยาว"),
                    "called",
                    long300,
                    "name",
                    "long.name",
                    "password",
                    PASSWORD))) {
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("ชื่อยาวเกินไป", long300);
    }
  }

  @Test
  void whoVouchesSaysWhy() {
    var chair = site.visitor().signedInAs("sample.chair");
    var person = comeIn("ไม่มีเหตุผล", "no.reason");
    var path = "/th/people/persons/" + person + "/resets";
    var empty = chair.post(path, "reason", " \u200B ");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body()).contains("โปรดเขียนว่าเกิดอะไรขึ้น");
    var longer = chair.post(path, "reason", "ก".repeat(301));
    assertThat(longer.status()).isEqualTo(422);
    assertThat(longer.body()).contains("ข้อความยาวเกินไป", "ก".repeat(301));
    assertThat(count("people.reset", "person = '" + person + "'")).isZero();
  }

  @Test
  void whoseRoleWasTakenBackCanDoNothingWithThePageThatIsStillOpen() {
    var committee = site.visitor().signedInAs("sample.committee");
    assertThat(committee.get(VILLAGE).body()).contains("/invitations\"");
    var chair = site.visitor().signedInAs("sample.chair");
    var end =
        chair
            .get(VILLAGE)
            .body()
            .replaceFirst(
                "(?s).*action=\"([^\"]*/grants/[^\"]*/end)\">(?:(?!/form).)*มานพ.*", "$1");
    assertThat(chair.post(end, "to", VILLAGE).status()).isEqualTo(303);
    var late = committee.post(VILLAGE + "/invitations", "called", "เพื่อน", "as", "member");
    assertThat(late.status()).isEqualTo(403);
    assertThat(late.body()).contains("คุณไม่มีสิทธิ์ดูหรือแก้ส่วนนี้");
    assertThat(count("people.invitation", "name ->> 'th' = 'เพื่อน'")).isZero();
    assertThat(count("people.household", "name ->> 'th' = 'บ้านเพื่อน'")).isZero();
  }

  private String invitation(String name) {
    var place = Place.community(world.community("ban-tha-sai").id());
    var what =
        new Invitations.New(
            LocalText.ofCodes(Map.of("th", name)), Role.COMMITTEE, place, List.of());
    var made = new Invitations.Made[1];
    world.act(() -> made[0] = invitations.invite(what, UUID.randomUUID()));
    return "/th/people/invitations/" + made[0].secret();
  }

  /** As a member of a new household; answers the path of the link. */
  private static String invite(Visitor chair, String name, UUID request) {
    var page =
        chair.post(
            VILLAGE + "/invitations", "called", name, "as", "member", "request", request + "");
    return first(page, "http://aenglek.test(/th/people/invitations/[^\"]+)\"");
  }

  private Answer join(String link, String called, String name) {
    return site.visitor().post(link, "called", called, "name", name, "password", PASSWORD);
  }

  private UUID comeIn(String called, String name) {
    assertThat(join(invitation(called), called, name).status()).isEqualTo(303);
    return world.ask(
        () ->
            sql.sql("select id from people.person where name ->> 'th' = ?")
                .param(called)
                .query(UUID.class)
                .single());
  }

  private String vouch(UUID person) {
    var page =
        site.visitor()
            .signedInAs("sample.chair")
            .post("/th/people/persons/" + person + "/resets", "reason", "มาหาที่บ้าน");
    return first(page, "http://aenglek.test(/th/people/resets/[^\"]+)\"");
  }

  private Answer comeBack(String link, String name) {
    return site.visitor().post(link, "name", name, "password", PASSWORD);
  }

  private static String first(Answer page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page.body());
    assertThat(found.find()).as(pattern + " in " + page.status()).isTrue();
    return found.group(1);
  }

  private long count(String table, String condition) {
    return world.ask(
        () ->
            sql.sql("select count(*) from " + table + " where " + condition)
                .query(Long.class)
                .single());
  }

  private String state() {
    return world.ask(
        () ->
            sql.sql(
                    """
                    select concat_ws(' ', (select count(*) from people.invitation where accepted is null),
                      (select count(*) from people.role_grant where ended is null),
                      (select count(*) from people.session where ended is null),
                      (select count(*) from people.recovery_code),
                      (select string_agg(a.changed::text, ',' order by a.person) from people.account a),
                      (select string_agg(p.name::text, ',' order by p.id) from people.person p))
                    """)
                .query(String.class)
                .single());
  }

  private static void waitFor(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
