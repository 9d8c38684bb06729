package org.aenglek.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aenglek.TestBed;
import org.aenglek.base.Actor;
import org.aenglek.post.Address;
import org.aenglek.post.Channel;
import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Stranger;
import org.aenglek.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AenglekTest
class ErasureTest {
  private static final String ERASURE = "/th/people/me/erasure";
  private static final Path LOG = TestBed.HOME.resolve("erasures.log");

  /** Where a name, a number or what was typed about somebody could stand. */
  private static final String EVERYTHING =
      """
      select concat_ws(' ',
        (select string_agg(t::text, ' ') from people.person t),
        (select string_agg(t::text, ' ') from people.household t where exists (
           select from people.role_grant g where g.place = 'household ' || t.id)),
        (select string_agg(t::text, ' ') from people.invitation t where accepted is not null),
        (select string_agg(t::text, ' ') from people.reset t),
        (select string_agg(t::text, ' ') from people.act t))
      """;

  @Autowired Site site;
  @Autowired World world;
  @Autowired Erasures erasures;
  @Autowired PersonalFacts facts;
  @Autowired Grants grants;
  @Autowired Letters letters;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void everythingIsShownAndTakenAlong() {
    var stranger = world.stranger("ban-khlong-daen", "ผู้อยากรู้");
    var visitor = site.visitor().signedInAs(stranger.signIn());
    assertThat(visitor.get("/th/people/me/held").body())
        .contains("ผู้อยากรู้", stranger.mail(), "ประธาน", stranger.signIn(), "ฉันยินยอม");
    var file = visitor.get("/th/people/me/held.json");
    assertThat(file.header("Content-Disposition")).contains("attachment");
    assertThat(file.header("Cache-Control")).contains("private");
    assertThat(file.body())
        .contains("\"section\":\"contact\"", stranger.mail(), "\"purpose\":[\"news\"]");
    erase(stranger);
  }

  @Test
  void whoIsErasedIsToldBeforeAndIsGoneAfterwards() throws IOException {
    var stranger = world.stranger("ban-nang-lao", "ผู้ไม่อยากอยู่");
    var person = stranger.ids().get("person");
    var house = Place.household(stranger.ids().get("household"));
    world.act(() -> grants.give(person, Role.MEMBER, house, null));
    var visitor = site.visitor().signedInAs(stranger.signIn());
    assertThat(visitor.get(ERASURE).body())
        .contains("สิ่งที่ต้องเก็บไว้", "มาตรา 78", "20 กุมภาพันธ์ 2570");
    var unsure = visitor.post(ERASURE);
    assertThat(unsure.status()).isEqualTo(422);
    assertThat(unsure.body()).contains("โปรดทำเครื่องหมายยืนยันก่อน");
    var done = visitor.post(ERASURE, "confirm", "yes");
    assertThat(done.header("Location")).isEqualTo("/th/people/erased");
    assertThat(visitor.isSignedIn()).isFalse();
    assertThat(site.visitor().signIn(stranger.signIn(), "come and see the lake").status())
        .isEqualTo(422);
    assertThat(ask(EVERYTHING))
        .doesNotContain("ผู้ไม่อยากอยู่")
        .contains("ผู้ที่ขอลบชื่อ", "ครัวเรือนหนึ่ง");
    for (var table : List.of("contact", "confided", "account", "session")) {
      assertThat(count(table, person)).as(table).isZero();
    }
    assertThat(
            ask(
                "select count(*)::text from people.role_grant where ended is null and person = '"
                    + person
                    + "'"))
        .isEqualTo("0");
    assertThat(
            ask(
                "select count(*)::text from people.consent where withdrawn is not null and person = '"
                    + person
                    + "'"))
        .isEqualTo("2");
    assertThat(Files.readString(LOG)).contains(person.toString());
  }

  @Test
  void aRestoreDoesNotBringThemBack() {
    var stranger = world.stranger("ban-nang-lao", "ผู้ไม่กลับมา");
    var person = stranger.ids().get("person");
    erase(stranger);
    world.ask(
        () -> {
          sql.sql(
                  """
                  update people.person set name = '{"th": "ผู้ไม่กลับมา"}', erased = null
                   where id = ?
                  """)
              .param(person)
              .update();
          return sql.sql(
                  "update people.role_grant set ended = null, ended_by = null where person = ?")
              .param(person)
              .update();
        });
    assertThat(ask(EVERYTHING)).contains("ผู้ไม่กลับมา");
    assertThat(erasures.again()).isEqualTo(1);
    assertThat(ask(EVERYTHING)).doesNotContain("ผู้ไม่กลับมา");
    assertThat(
            ask(
                "select count(*)::text from people.role_grant where ended is null and person = '"
                    + person
                    + "'"))
        .isEqualTo("0");
    assertThat(erasures.again()).isZero();
  }

  @Test
  void aHelperNeedsThePaperAndADay() throws IOException {
    var stranger = world.stranger("ban-tha-sai", "ผู้ให้ช่วยลบ");
    var person = stranger.ids().get("person");
    var helper = site.visitor().signedInAs("sample.committee");
    helper.post("/th/people/persons/" + person + "/helping", "reason", "DOES_NOT_READ");
    var without = helper.post(ERASURE, "confirm", "yes");
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.body()).contains("โปรดเขียนว่าคำขอที่ลงชื่ออยู่ที่ใด");
    helper.post(ERASURE, "confirm", "yes", "paper", "แฟ้มคำขอ ลิ้นชักที่สอง");
    assertThat(helper.isSignedIn()).isTrue();
    assertThat(erasures.carryOutDue()).isZero();
    assertThat(ask(EVERYTHING)).contains("ผู้ให้ช่วยลบ");
    clock.forward(WaitingErasures.WAIT);
    assertThat(erasures.carryOutDue()).isOne();
    assertThat(ask(EVERYTHING)).doesNotContain("ผู้ให้ช่วยลบ");
    assertThat(Files.readString(LOG)).contains(person.toString());
    assertThat(erasures.carryOutDue()).isZero();
    assertThat(helper.get("/th/people/me").body()).contains("มานพ").doesNotContain("คุณกำลังทำแทน");
  }

  @Test
  void whoNeverAskedForItStopsItFromTheLetterWithoutSigningIn() {
    var stranger = world.stranger("ban-tha-sai", "ผู้ไม่ได้ขอ");
    askedByTheCommittee(stranger);
    var letter =
        letters.shown().stream()
            .filter(one -> one.to().contains(new Address(Channel.EMAIL, stranger.mail())))
            .filter(one -> one.subject().equals("มีผู้ขอให้ลบข้อมูลของคุณ"))
            .findFirst()
            .orElseThrow();
    var link =
        letter.body().replaceFirst("(?s).*http://aenglek.test(/th/people/erasures/\\S+).*", "$1");
    assertThat(site.visitor().get(link).body()).contains("ไม่ให้ลบ", "ผู้ไม่ได้ขอ");
    assertThat(site.visitor().post(link).body()).contains("หยุดแล้ว");
    assertThat(site.visitor().get(link).status()).isEqualTo(410);
    assertThat(site.visitor().post(link).status()).isEqualTo(410);
    clock.forward(WaitingErasures.WAIT);
    assertThat(erasures.carryOutDue()).isZero();
    assertThat(ask(EVERYTHING)).contains("ผู้ไม่ได้ขอ");
    erase(stranger);
  }

  @Test
  void theChairAndThePersonSeeItWaitAndStopIt() {
    var village = "/th/people/communities/ban-tha-sai";
    var stranger = world.stranger("ban-tha-sai", "ผู้ถูกรอลบ");
    var stop = "/th/people/persons/" + stranger.ids().get("person") + "/erasure/stop";
    askedByTheCommittee(stranger);
    assertThat(site.visitor().signedInAs("sample.auditor").post(stop).status()).isEqualTo(403);
    assertThat(site.visitor().signedInAs("sample.auditor").get(village).body())
        .doesNotContain("รอลบข้อมูล");
    var chair = site.visitor().signedInAs("sample.chair");
    assertThat(chair.get(stop.replace("/erasure/stop", "")).body()).contains(stop);
    assertThat(chair.get(village).body()).contains("รอลบข้อมูล", stop);
    assertThat(chair.post(stop, "to", village).status()).isEqualTo(303);
    assertThat(chair.get(village).body()).doesNotContain("รอลบข้อมูล");
    askedByTheCommittee(stranger);
    var own = site.visitor().signedInAs(stranger.signIn());
    assertThat(own.get("/th/people/me").body()).contains("ผู้ที่ช่วยคุณขอให้ลบข้อมูลของคุณ", stop);
    assertThat(own.post(stop).status()).isEqualTo(303);
    assertThat(own.get("/th/people/me").body()).doesNotContain(stop);
    erase(stranger);
  }

  private void askedByTheCommittee(Stranger stranger) {
    var helper = site.visitor().signedInAs("sample.committee");
    helper.post(
        "/th/people/persons/" + stranger.ids().get("person") + "/helping",
        "reason",
        "DOES_NOT_READ");
    assertThat(helper.post(ERASURE, "confirm", "yes", "paper", "แฟ้มคำขอ").status()).isEqualTo(303);
    helper.post("/th/people/me/helping/end");
  }

  @Test
  void filesThatSomebodySentAreToldAndGoWithThem() {
    var stranger = world.stranger("ban-nang-lao", "ผู้ส่งตาราง");
    var person = stranger.ids().get("person");
    world.ask(
        () ->
            sql.sql(
                    """
                    insert into channels.import (id, person, place, file, content, made, request, fingerprint)
                    values (:id, :person, :place, 'สมาชิก.xlsx', '\\x00', people.moment(), :id, '')
                    """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("place", stranger.place())
                .update());
    var own = site.visitor().signedInAs(stranger.signIn());
    assertThat(own.get("/th/people/me/held").body()).contains("ตารางที่ส่งกลับ", "สมาชิก.xlsx");
    assertThat(own.get("/th/people/me/held.json").body()).contains("สมาชิก.xlsx");
    erase(stranger);
    assertThat(ask("select count(*)::text from channels.import where person = '" + person + "'"))
        .isEqualTo("0");
  }

  @Test
  void nobodyErasesAnotherAndTheLastAdministratorStays() {
    var stranger = world.stranger("ban-khlong-daen", "ผู้ถูกหมายตา");
    var person = stranger.ids().get("person");
    var chair = site.visitor().signedInAs("sample.chair");
    chair.post("/th/people/persons/" + person + "/helping", "reason", "NO_PHONE");
    assertThat(ask(EVERYTHING)).contains("ผู้ถูกหมายตา");
    erase(stranger);
    var administrator = site.visitor().signedInAs("sample.administrator");
    var refused = administrator.post(ERASURE, "confirm", "yes");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("ผู้ดูแลระบบคนสุดท้าย");
    assertThat(administrator.get("/th/people/me").status()).isEqualTo(200);
  }

  @Test
  void aLineThatACrashCutOffIsNone(@TempDir Path home) throws IOException {
    var file = new ErasureFile(home.resolve("erasures.log"));
    assertThat(file.read()).isEmpty();
    var at = Instant.parse("2026-11-25T03:00:00Z");
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();
    file.add(first, at);
    Files.writeString(file.path(), "0198-half", java.nio.file.StandardOpenOption.APPEND);
    file.add(second, at);
    assertThat(file.read()).extracting(ErasureFile.Line::person).containsExactly(first, second);
    assertThat(Files.getPosixFilePermissions(file.path())).hasSize(2);
  }

  @Test
  void aStrangerIsNotToldWhatIsHeld() {
    var person = world.stranger("ban-khlong-daen", "ผู้ซ่อนตัว").ids().get("person");
    assertThatThrownBy(() -> Actor.person(UUID.randomUUID()).does(() -> facts.of(person)))
        .isInstanceOf(org.aenglek.base.NotThere.class);
  }

  private void erase(Stranger stranger) {
    Actor.person(stranger.ids().get("person")).does(() -> erasures.eraseOneself());
  }

  private String ask(String question) {
    return world.ask(() -> sql.sql(question).query(String.class).single());
  }

  private long count(String table, UUID person) {
    return Long.parseLong(
        ask("select count(*)::text from people." + table + " where person = '" + person + "'"));
  }
}
