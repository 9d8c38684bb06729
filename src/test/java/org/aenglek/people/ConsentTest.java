package org.aenglek.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.base.Lang;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AenglekTest
class ConsentTest {
  private static final String CONSENTS = "/th/people/me/consents";
  private static final String CONTACTS = "/th/people/me/contacts";
  private static final String CONFIDED = "/th/people/me/confided";
  @Autowired Site site;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @Autowired People people;
  @Autowired Contacts contacts;
  @Autowired Consents consents;

  @Test
  void aNameStandsInPublicFromTheMomentOfConsentToThatOfItsEnd() {
    var chair = site.visitor().signedInAs("sample.chair");
    var id = person("sample.chair");
    assertThat(people.names(List.of(id))).isEmpty();
    assertThat(agree(chair, "named").status()).isEqualTo(303);
    assertThat(people.names(List.of(id))).containsKey(id);
    var page = chair.get(CONSENTS).body();
    assertThat(page).contains("ฉันยินยอมให้แสดงชื่อของฉันต่อสาธารณะ", "เจ้าตัวบันทึกเอง");
    chair.post(first(page, "action=\"([^\"]+/withdrawal)\""));
    assertThat(people.names(List.of(id))).isEmpty();
    assertThat(chair.get(CONSENTS).body()).contains("ที่ถอนแล้ว");
  }

  @Test
  void theWordsAreThoseThatWereRead() {
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    treasurer.post("/ms/people/me/consents", "purpose", "news");
    assertThat(treasurer.get(CONSENTS).body()).contains("lang=\"ms\">Saya setuju menerima berita");
  }

  @Test
  void sentTwiceIsAgreedOnceAndDoesNotComeBackAfterItsEnd() {
    var committee = site.visitor().signedInAs("sample.committee");
    var request = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      var sent = committee.post(CONSENTS, "purpose", "photograph", "request", request);
      assertThat(sent.status()).isEqualTo(303);
    }
    committee.post(first(committee.get(CONSENTS).body(), "action=\"([^\"]+/withdrawal)\""));
    committee.post(CONSENTS, "purpose", "photograph", "request", request);
    var id = person("sample.committee");
    world.act(
        () -> {
          assertThat(consents.given(id)).hasSize(1);
          assertThat(consents.counts(id, "photograph")).isFalse();
        });
  }

  @Test
  void aHelperWritesDownWhereThePaperIs() {
    var member = person("sample.member");
    var helper = site.visitor().signedInAs("sample.committee");
    helper.post("/th/people/persons/" + member + "/helping", "reason", "NO_PHONE");
    assertThat(helper.get(CONSENTS).body())
        .contains("ความยินยอมของสมใจ", "เอกสารที่ลงชื่ออยู่ที่ใด");
    helper.post(CONSENTS, "purpose", "telephone", "paper", "แฟ้มสีเขียว ศาลากลางบ้าน");
    helper.post(CONTACTS, "kind", "telephone", "value", "๐๘๙-๗๖๕ ๔๓๒๑");
    assertThat(helper.get(CONTACTS).body()).contains("089 765 4321");
    helper.post("/th/people/me/helping/end");
    assertThat(helper.get(CONTACTS).body()).doesNotContain("089 765 4321");
    var own = site.visitor().signedInAs("sample.member");
    assertThat(own.get(CONSENTS).body()).contains("ลงชื่อในเอกสาร", "แฟ้มสีเขียว ศาลากลางบ้าน");
    world.act(
        () ->
            assertThat(contacts.whose(Contacts.Kind.TELEPHONE, "+66 89 765 4321"))
                .containsExactly(member));
  }

  @Test
  void whoIsNoHelperAnyMoreHelpsNoMore() {
    var member = person("sample.member");
    var helper = site.visitor().signedInAs("sample.treasurer");
    helper.post("/th/people/persons/" + member + "/helping", "reason", "NO_PHONE");
    var grant =
        world.ask(
            () ->
                sql.sql(
                        "update people.role_grant set ended = given, ended_by = 'job:tester'"
                            + " where role = 'treasurer' and ended is null returning id")
                    .query(UUID.class)
                    .single());
    assertThat(helper.get(CONTACTS).status()).isIn(403, 404, 303);
    world.ask(
        () ->
            sql.sql("update people.role_grant set ended = null, ended_by = null where id = ?")
                .param(grant)
                .update());
  }

  @ParameterizedTest
  @CsvSource({
    "telephone, 12345,              หมายเลขโทรศัพท์นี้ไม่น่าจะถูกต้อง",
    "telephone, ฉันไม่มี,             หมายเลขโทรศัพท์นี้ไม่น่าจะถูกต้อง",
    "email,     somsri at example,  อีเมลนี้ไม่น่าจะถูกต้อง",
    "line,      ไลน์ของฉัน,           ไอดีไลน์นี้ไม่น่าจะถูกต้อง",
    "pigeon,    grey one,           โปรดเลือกช่องทางจากรายการ",
  })
  void nonsenseGetsASentenceAndStaysInTheField(String kind, String typed, String sentence) {
    var chair = site.visitor().signedInAs("sample.chair");
    var answer = chair.post(CONTACTS, "kind", kind, "value", typed);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence, "value=\"" + typed + "\"");
  }

  @Test
  void threeHundredLettersAreNoNumberAndNotTooManyForANeed() {
    var chair = site.visitor().signedInAs("sample.chair");
    var answer = chair.post(CONTACTS, "kind", "telephone", "value", "0".repeat(300));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("0".repeat(300));
    var need = "ก".repeat(300);
    var kept = chair.post(CONFIDED, "text", need, "until", "2026-12-31", "agree", "yes");
    assertThat(kept.status()).isEqualTo(303);
    var longer = chair.post(CONFIDED, "text", need + "ก", "until", "2026-12-31");
    assertThat(longer.body()).contains("ข้อความยาวเกินไป", need + "ก", "2026-12-31");
    assertThat(longer.status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "'',         โปรดใส่วันที่",
    "yesterday,  โปรดใส่วันที่",
    "2026-11-01, วันที่นี้ผ่านไปแล้ว",
    "2028-01-01, เก็บได้ไม่เกินหนึ่งปี",
  })
  void whatIsConfidedNeedsAnEnd(String until, String sentence) {
    var answer =
        site.visitor()
            .signedInAs("sample.committee")
            .post(CONFIDED, "text", "ทางลาด", "until", until, "agree", "yes");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence, "value=\"ทางลาด\"");
  }

  @Test
  void aNeedIsKnownByConsentAndGoesWithIt() {
    var member = site.visitor().signedInAs("sample.member");
    var without = member.post(CONFIDED, "text", "นั่งพื้นไม่ได้", "until", "2026-12-31");
    assertThat(without.body()).contains("โปรดทำเครื่องหมายว่ายินยอมก่อน", "นั่งพื้นไม่ได้");
    member.post(CONFIDED, "text", "นั่งพื้นไม่ได้", "until", "2026-12-31", "agree", "yes");
    assertThat(member.get(CONFIDED).body()).contains("นั่งพื้นไม่ได้", "31 ธันวาคม 2569");
    var page = member.get(CONSENTS).body();
    var need = page.substring(page.indexOf("<h2>สิ่งที่ต้องการเป็นพิเศษ"));
    member.post(first(need, "action=\"([^\"]+/withdrawal)\""));
    assertThat(member.get(CONFIDED).body()).doesNotContain("นั่งพื้นไม่ได้");
  }

  @Test
  void anIdentityNumberIsCheckedAndShownByItsLastDigits() {
    var chair = site.visitor().signedInAs("sample.chair");
    var wrong =
        chair.post(
            CONFIDED, "number", "1234567890120", "duty", "withholding-tax", "until", "2027-01-31");
    assertThat(wrong.body()).contains("ต้องมี 13 หลัก", "value=\"1234567890120\"");
    var right = "1-2345-67890-12-1";
    chair.post(CONFIDED, "number", right, "duty", "withholding-tax", "until", "2027-01-31");
    assertThat(chair.get(CONFIDED).body()).contains("••••0121").doesNotContain("1234567890121");
  }

  @Test
  void othersCannotTouchWhatIsNotTheirs() {
    var id = person("sample.chair");
    var consent = new UUID[1];
    var contact = new UUID[1];
    world.act(
        () -> {
          consents.give(id, "news", Lang.TH, "ตู้เอกสาร", UUID.randomUUID());
          contacts.enter(id, Contacts.Kind.EMAIL, "wandee@example.org", UUID.randomUUID());
          consent[0] =
              consents.given(id).stream()
                  .filter(Consents.Consent::isLive)
                  .findFirst()
                  .orElseThrow()
                  .id();
          contact[0] = contacts.all(id).getFirst().id();
        });
    var editor = site.visitor().signedInAs("sample.editor");
    assertThat(editor.post(CONSENTS + "/" + consent[0] + "/withdrawal").status()).isEqualTo(404);
    assertThat(editor.post(CONTACTS + "/" + contact[0] + "/removal").status()).isEqualTo(404);
    assertThat(editor.post(CONTACTS + "/nonsense/removal").status()).isEqualTo(400);
    world.act(
        () -> {
          assertThat(consents.counts(id, "news")).isTrue();
          assertThat(contacts.all(id)).isNotEmpty();
        });
  }

  @Test
  void nobodyAgreesToWhatNobodyAsks() {
    var chair = site.visitor().signedInAs("sample.chair");
    for (var purpose : List.of("", "act", "x".repeat(300))) {
      var answer = chair.post(CONSENTS, "purpose", purpose);
      assertThat(answer.status()).as(purpose).isEqualTo(422);
      assertThat(answer.body()).contains("ไม่มีเรื่องนี้ให้ยินยอม");
    }
  }

  @Test
  void theDatabaseReadsNoNumber() {
    var id = person("sample.editor");
    world.act(() -> contacts.enter(id, Contacts.Kind.TELEPHONE, "086 555 1234", UUID.randomUUID()));
    var kept =
        world.ask(
            () ->
                sql.sql("select string_agg(c::text, ' ') from people.contact c")
                    .query(String.class)
                    .single());
    assertThat(kept).doesNotContain("865551234", "383635353531323334");
  }

  @Test
  void whyAndForHowLongIsToldToEverybody() {
    var page = site.get("/en/people/purposes").body();
    assertThat(page)
        .contains(
            "Network addresses of acts in the log",
            "90 days",
            "10 years after the consent was taken back",
            "Personal Data Protection Act B.E. 2562, section 26");
  }

  /** As the sample province has them. */
  private static UUID person(String signIn) {
    return UUID.nameUUIDFromBytes(("person:" + signIn).getBytes(StandardCharsets.UTF_8));
  }

  private static Site.Answer agree(Visitor visitor, String purpose) {
    return visitor.post(CONSENTS, "purpose", purpose, "request", UUID.randomUUID().toString());
  }

  private static String first(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
