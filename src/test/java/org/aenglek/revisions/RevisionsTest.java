package org.aenglek.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.people.Place;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AenglekTest
class RevisionsTest {
  private static final String VILLAGE = "/th/communities/ban-tha-sai";
  @Autowired Site site;
  @Autowired World world;
  @Autowired Revisions revisions;

  private String page() {
    return "/th/revisions/community/" + world.community("ban-tha-sai").id();
  }

  private static Answer publish(Visitor who, String page, String... more) {
    var fields = new String[more.length + 2];
    fields[0] = "request";
    fields[1] = UUID.randomUUID().toString();
    System.arraycopy(more, 0, fields, 2, more.length);
    return who.post(page + "/submission", fields);
  }

  @Test
  void whatTheVillageTellsIsOnItsPageAtOnce() {
    var chair = site.visitor().signedInAs("sample.chair");
    assertThat(site.get(VILLAGE).body()).doesNotContain("เรือหางยาวสีเขียว");
    assertThat(chair.get(VILLAGE).body()).contains(page());
    var next = chair.post(page() + "/questions/story", "summary.th", "เรามีเรือหางยาวสีเขียว");
    assertThat(next.header("Location")).endsWith("/questions/stay");
    assertThat(site.get(VILLAGE).body()).doesNotContain("เรือหางยาวสีเขียว");
    assertThat(publish(chair, page()).body()).contains("เผยแพร่แล้ว");
    assertThat(site.get(VILLAGE).body()).contains("เรือหางยาวสีเขียว");
  }

  @Test
  void sentTwiceIsPublishedOnceAndWhatIsNotChangedIsRefused() {
    var chair = site.visitor().signedInAs("sample.chair");
    chair.post(page() + "/questions/market", "market.th", "ตลาดเช้าวันเสาร์");
    var request = UUID.randomUUID().toString();
    assertThat(chair.post(page() + "/submission", "request", request).status()).isEqualTo(200);
    assertThat(chair.post(page() + "/submission", "request", request).status()).isEqualTo(200);
    var again = publish(chair, page());
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("ยังไม่มีอะไรเปลี่ยน");
  }

  @Test
  void twoWhoChangeDifferentThingsLoseNothingAndWhoChangeTheSameAreAsked() {
    var chair = site.visitor().signedInAs("sample.chair");
    var committee = site.visitor().signedInAs("sample.committee");
    chair.post(page() + "/questions/note", "note.th", "ข้อควรรู้จากประธาน");
    committee.post(page() + "/questions/stay", "homestay.th", "พักได้สองหลัง");
    committee.post(page() + "/questions/note", "note.th", "ข้อควรรู้จากกรรมการ");
    publish(chair, page());
    var clash = publish(committee, page());
    assertThat(clash.status()).isEqualTo(409);
    assertThat(clash.body()).contains("ข้อควรรู้จากประธาน", "ข้อควรรู้จากกรรมการ");
    var against = find(clash.body(), "name=\"against\" value=\"(\\d+)\"");
    var done = publish(committee, page(), "against", against, "decided.note.th", "theirs");
    assertThat(done.status()).isEqualTo(200);
    assertThat(site.get(VILLAGE).body()).contains("ข้อควรรู้จากประธาน", "พักได้สองหลัง");
  }

  @Test
  void aNewThaiTextLeavesTheOtherLanguagesBehindUntilTheyFollow() {
    var officer = site.visitor().signedInAs("sample.officer");
    var village = world.community("ban-khlong-daen");
    var thai = "/th/revisions/community/" + village.id();
    var malay = "/ms/revisions/community/" + village.id();
    var shown = "/ms" + village.path();
    officer.post(malay + "/questions/story", "summary.ms", "Kampung lama");
    publish(officer, thai);
    officer.post(thai + "/questions/story", "summary.th", "หมู่บ้านเล่าใหม่อีกครั้ง");
    publish(officer, thai);
    assertThat(site.get(shown).body()).contains("Teks Thai halaman ini lebih baharu");
    var work = officer.get("/ms/revisions/translations?place=community+" + village.id());
    assertThat(work.body()).contains("Kampung kami");
    assertThat(officer.get(malay + "/questions/story").body()).contains("หมู่บ้านเล่าใหม่อีกครั้ง");
    officer.post(malay + "/questions/story", "summary.ms", "Kampung baharu");
    publish(officer, thai);
    assertThat(site.get(shown).body()).doesNotContain("lebih baharu");
  }

  @Test
  void whereTheProvinceWantsItASecondPersonLooksFirst() {
    site.visitor()
        .signedInAs("sample.administrator")
        .post("/th/revisions/rules/90", "fourEyes", "on");
    try {
      var committee = site.visitor().signedInAs("sample.committee");
      committee.post(page() + "/questions/story", "summary.th", "รอคนที่สองอ่าน");
      assertThat(publish(committee, page()).body()).contains("ส่งให้ตรวจแล้ว");
      assertThat(site.get(VILLAGE).body()).doesNotContain("รอคนที่สองอ่าน");
      var checks = "/th/revisions/checks?place=community+" + world.community("ban-tha-sai").id();
      assertThat(committee.get(checks).body()).contains("ให้คนอื่นตรวจ").doesNotContain("approval");
      var chair = site.visitor().signedInAs("sample.chair");
      var approval = find(chair.get(checks).body(), "action=\"([^\"]+/approval)\"");
      assertThat(committee.post(approval).status()).isEqualTo(409);
      chair.post(page() + "/questions/market", "market.th", "ประธานเขียนต่อจากกรรมการ");
      publish(chair, page());
      var both = find(committee.get(checks).body(), "action=\"([^\"]+/approval)\"");
      assertThat(committee.post(both).status()).isEqualTo(409);
      assertThat(chair.post(approval).status()).isEqualTo(303);
      assertThat(chair.post(approval).status()).isEqualTo(409);
      assertThat(site.get(VILLAGE).body()).contains("รอคนที่สองอ่าน");
    } finally {
      site.visitor()
          .signedInAs("sample.administrator")
          .post("/th/revisions/rules/90", "fourEyes", "off");
    }
  }

  @Test
  void whatWasOnceThereCanBePutBack() {
    var chair = site.visitor().signedInAs("sample.chair");
    chair.post(page() + "/questions/market", "market.th", "ตลาดหนึ่ง");
    publish(chair, page());
    chair.post(page() + "/questions/market", "market.th", "ตลาดสอง");
    publish(chair, page());
    var history = chair.get(page() + "/history").body();
    assertThat(history).contains("ตลาดหนึ่ง", "ตลาดสอง", "ตามที่มีอยู่เดิม");
    chair.post(find(history, "action=\"([^\"]+/return)\""));
    publish(chair, page());
    assertThat(site.get(VILLAGE).body()).contains("ตลาดหนึ่ง").doesNotContain("ตลาดสอง");
  }

  @Test
  void theLastStepCanBeTakenBackAndTheDraftThrownAway() {
    var chair = site.visitor().signedInAs("sample.chair");
    chair.post(page() + "/questions/market", "market.th", "ร่างแรก");
    chair.post(page() + "/questions/market", "market.th", "ร่างสอง");
    chair.post(page() + "/undo");
    assertThat(chair.get(page()).body()).contains("ร่างแรก").doesNotContain("ร่างสอง");
    chair.post(page() + "/discarding");
    assertThat(chair.get(page()).body()).doesNotContain("ร่างแรก");
  }

  /** Where somebody answers the first question on what their household offers anew. */
  private static String firstQuestion(Visitor member) {
    var own = member.get("/th/people/me").body();
    var place = find(own, "name=\"place\" value=\"(household [^\"]+)\"");
    return member
        .post("/th/revisions/offer/new", "place", place, "id", UUID.randomUUID().toString())
        .header("Location");
  }

  private static String of(String question) {
    return question.replaceFirst("/questions/.*", "");
  }

  private static Answer answer(Visitor member, String question, String name, String price) {
    return member.post(
        question,
        "name.th",
        name,
        "kind",
        "experience",
        "price",
        price,
        "text.th",
        "นั่งทอผ้าด้วยกัน");
  }

  @Test
  void aHouseholdsOwnOfferIsBegunFilledAndSeen() {
    var member = site.visitor().signedInAs("sample.member");
    var question = firstQuestion(member);
    var offer = of(question);
    assertThat(publish(member, offer).body()).contains("ยังขาดบางข้อ");
    var wrong = answer(member, question, "ทอผ้ากับสมใจ", "สองร้อย");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("ทอผ้ากับสมใจ", "สองร้อย", "โปรดเขียนเป็นจำนวนเต็ม");
    answer(member, question, "ทอผ้ากับสมใจ", "250");
    assertThat(publish(member, offer).status()).isEqualTo(200);
    assertThat(site.get("/th/offers?kind=experience").body()).contains("ทอผ้ากับสมใจ");
    assertThat(site.get(VILLAGE).body()).contains("ทอผ้ากับสมใจ");
  }

  @Test
  void whoTranslatesForTheProvinceTranslatesWhatAHouseholdOffers() {
    var member = site.visitor().signedInAs("sample.member");
    var question = firstQuestion(member);
    answer(member, question, "ทำหมอนกับสมใจ", "120");
    publish(member, of(question));
    var editor = site.visitor().signedInAs("sample.editor");
    var malay = question.replace("/th/", "/ms/");
    assertThat(editor.get("/ms/revisions/translations?place=province+90").body()).contains(malay);
    editor.post(
        malay,
        "name.ms",
        "Jahit bantal",
        "kind",
        "experience",
        "price",
        "120",
        "text.ms",
        "Menjahit bersama",
        "one",
        "1");
    assertThat(editor.get(of(malay)).status()).isEqualTo(200);
    assertThat(publish(editor, of(malay)).body()).contains("Sudah diterbitkan");
    assertThat(site.get("/ms/communities/ban-tha-sai").body()).contains("Jahit bantal");
  }

  @Test
  void aNumberIsReadInThaiDigitsToo() {
    var member = site.visitor().signedInAs("sample.member");
    var question = firstQuestion(member);
    assertThat(answer(member, question, "สานกระจูด", "๑,๒๕๐").status()).isEqualTo(303);
    assertThat(member.get(of(question)).body()).contains("ราคา (บาท): 1,250");
  }

  @Test
  void whatWasChangedIsToldInWords() {
    var member = site.visitor().signedInAs("sample.member");
    var question = firstQuestion(member);
    answer(member, question, "ย้อมครามกับสมใจ", "300");
    publish(member, of(question));
    assertThat(member.get(of(question) + "/history").body())
        .contains("<ins>กิจกรรม</ins>")
        .doesNotContain("<ins>experience</ins>");
  }

  @Test
  void aDayIsReadAsPeopleReadDays() {
    var chair = site.visitor().signedInAs("sample.chair");
    var village = "community " + world.community("ban-tha-sai").id();
    var id = UUID.randomUUID().toString();
    var season =
        of(
            chair
                .post("/th/revisions/closed-season/new", "place", village, "id", id)
                .header("Location"));
    chair.post(
        season + "/questions/when", "every", "yearly", "from", "2026-11-20", "name.th", "น้ำหลาก");
    assertThat(chair.get(season).body()).contains("ตั้งแต่วันที่ (ทุกปี): 20 พฤศจิกายน 2569");
  }

  @Test
  void whoWritesInAnotherLanguageIsToldThatTheThaiIsMissing() {
    var member = site.visitor().signedInAs("sample.member");
    var malay = firstQuestion(member).replace("/th/", "/ms/");
    member.post(malay, "name.ms", "Jahit", "kind", "meal", "price", "9", "text.ms", "Bersama");
    assertThat(member.get(of(malay)).body())
        .contains("Masih diperlukan: Nama (Thai) dan Keterangan (Thai)");
  }

  @Test
  void nonsenseIsAnsweredWithASentence() {
    var chair = site.visitor().signedInAs("sample.chair");
    var village = "community " + world.community("ban-tha-sai").id();
    var begun =
        chair.post("/th/revisions/offer/new", "place", village, "id", UUID.randomUUID().toString());
    var question = begun.header("Location");
    var offer = question.replaceFirst("/questions/.*", "");
    assertThat(
            chair
                .post(question, "name.th", "ก".repeat(300), "kind", "nonsense", "price", "-1")
                .body())
        .contains("โปรดย่อให้ไม่เกิน", "โปรดเลือกจากรายการ", "โปรดเขียนเป็นจำนวนเต็ม");
    chair.post(
        question,
        "name.th",
        "\u200bกิจกรรม\u202e 🎣",
        "kind",
        "experience",
        "price",
        "1",
        "text.th",
        "ลอง");
    assertThat(chair.post(offer + "/questions/size", "smallest", "99999").status()).isEqualTo(422);
    chair.post(offer + "/questions/size", "smallest", "9", "largest", "2", "capacity", "0");
    assertThat(publish(chair, offer).status()).isEqualTo(422);
    chair.post(offer + "/questions/size", "smallest", "2", "largest", "9", "capacity", "0");
    chair.post(offer + "/questions/when", "weekdays", "6", "opens", "17:00", "closes", "09:00");
    assertThat(publish(chair, offer).status()).isEqualTo(422);
    chair.post(offer + "/questions/when", "weekdays", "6", "opens", "09:00", "closes", "17:00");
    assertThat(publish(chair, offer).status()).isEqualTo(200);
    assertThat(site.get(VILLAGE).body()).contains("กิจกรรม 🎣").doesNotContain("\u202e");
    assertThat(chair.post("/th/revisions/story/new", "place", village).status()).isEqualTo(404);
    assertThat(chair.post("/th/revisions/nonsense/new", "place", village).status()).isEqualTo(404);
    assertThat(chair.post("/th/revisions/offer/new", "place", "nonsense").status()).isEqualTo(404);
  }

  @Test
  void enteredWithoutADraftItIsDoneOnceAndNotOverWhatOthersDidMeanwhile() {
    var village = world.community("ban-nang-lao");
    var place = Place.community(village.id());
    world.act(
        () -> {
          var before = revisions.latest("community", village.id());
          var mine = before.with("market.th", "ตลาดบ่าย");
          var other = before.with("market.th", "ตลาดเย็น").with("note.th", "ควรรู้ใหม่");
          var request = UUID.randomUUID();
          for (int i = 0; i < 2; i++) {
            assertThat(revisions.enter("community", place, village.id(), before, mine, request))
                .isEqualTo(new Outcome.Published(2));
          }
          var clash =
              revisions.enter("community", place, village.id(), before, other, UUID.randomUUID());
          assertThat(clash)
              .isInstanceOfSatisfying(
                  Outcome.Clash.class, it -> assertThat(it.fields()).containsExactly("market.th"));
          assertThat(revisions.latest("community", village.id()).get("note.th"))
              .isEqualTo(before.get("note.th"));
        });
    assertThat(site.get("/th" + village.path()).body()).contains("ตลาดบ่าย");
  }

  @Test
  void whoIsNotOfThePlaceChangesNothing() {
    var member = site.visitor().signedInAs("sample.member");
    assertThat(member.get(page()).status()).isEqualTo(403);
    assertThat(member.post(page() + "/questions/story", "summary.th", "บุกรุก").status())
        .isEqualTo(403);
    var stranger = "/th/revisions/community/" + world.community("ban-khlong-daen").id();
    var chair = site.visitor().signedInAs("sample.chair");
    assertThat(chair.get(stranger).status()).isEqualTo(403);
    assertThat(site.visitor().get(stranger).header("Location")).contains("/sign-in");
  }

  @Test
  void aMarketDayIsKeptWithTheDaysOnWhichItIsNot() {
    var chair = site.visitor().signedInAs("sample.chair");
    var place = "community " + world.community("ban-tha-sai").id();
    var market = begin(chair, "recurring", place);
    chair.post(market + "/questions/what", "name.th", "ตลาดวันเสาร์");
    chair.post(
        market + "/questions/when",
        "every",
        "weekly",
        "weekdays",
        "6",
        "opens",
        "06:00",
        "closes",
        "10:00");
    chair.post(market + "/questions/except", "except", "2569-12-05 2026-12-12");
    assertThat(publish(chair, market).body()).contains("เผยแพร่แล้ว");
    assertThat(site.get(VILLAGE).body()).contains("ตลาดวันเสาร์");
  }

  @Test
  void anOfferBeginsWhenItsVillageSays() {
    var chair = site.visitor().signedInAs("sample.chair");
    var place = "community " + world.community("ban-tha-sai").id();
    var offer = begin(chair, "offer", place);
    chair.post(
        offer + "/questions/what",
        "name.th",
        "พายเรือยามเย็น",
        "kind",
        "experience",
        "price",
        "120",
        "unit",
        "person",
        "text.th",
        "พายเรือดูอาทิตย์ตก");
    chair.post(
        offer + "/questions/when",
        "weekdays",
        "6",
        "opens",
        "08:00",
        "closes",
        "18:00",
        "lead",
        "2");
    chair.post(offer + "/questions/turns", "starts", "15:30 16:30", "places", "6", "pause", "15");
    chair.post(offer + "/questions/rhythm", "every", "second", "except", "2026-12-12");
    assertThat(publish(chair, offer).body()).contains("เผยแพร่แล้ว");
    var id = offer.substring(offer.lastIndexOf('/') + 1);
    var page = "/en/bookings/offers/offer-" + id.substring(0, 8);
    var turns = site.get(page + "?day=2027-01-02").body();
    assertThat(turns)
        .contains("2027-01-09 15:30", "2027-01-09 16:30", "6 left")
        .doesNotContain("2027-01-02 ");
    assertThat(site.get(page + "?day=2026-12-06").body()).doesNotContain("2026-12-12 ");
  }

  @Test
  void twoOffersShareOneBoat() {
    var chair = site.visitor().signedInAs("sample.chair");
    var boat = begin(chair, "resource", "community " + world.community("ban-tha-sai").id());
    chair.post(boat + "/questions/what", "name.th", "เรือหางยาว", "count", "1");
    chair.post(
        boat + "/questions/offers",
        "offers",
        "ko-yo-weaving-morning",
        "offers",
        "ko-yo-fish-cage-boat");
    assertThat(publish(chair, boat).body()).contains("เผยแพร่แล้ว");
    assertThat(chair.get(boat + "/questions/offers").body())
        .contains("value=\"ko-yo-fish-cage-boat\" checked");
  }

  private static String begin(Visitor who, String kind, String place) {
    var id = UUID.randomUUID().toString();
    who.post("/th/revisions/" + kind + "/new", "place", place, "id", id);
    return "/th/revisions/" + kind + "/" + id;
  }

  private static String find(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
