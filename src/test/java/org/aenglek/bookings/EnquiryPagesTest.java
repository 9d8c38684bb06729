package org.aenglek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AenglekTest
class EnquiryPagesTest {
  private static final String VILLAGE = "/th/bookings/in/ban-tha-sai";
  private static final String ASK = "/bookings/enquiries/new";

  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;

  @BeforeEach
  void startAnew() {
    clock.reset();
  }

  @Test
  void aGuestAsksAndTheVillageAnswers() {
    var guest = site.visitor();
    var form = ASK + "?community=ban-tha-sai";
    assertThat(guest.get("/ms/communities/ban-tha-sai").body()).contains("/ms" + form);
    assertThat(guest.get("/ms" + form).body()).contains("data-keep", "Tanya ");
    var sent =
        guest.post(
            "/ms" + ASK,
            "community",
            "ban-tha-sai",
            "name",
            "Aminah",
            "email",
            "aminah@guest.test",
            "when",
            "pertengahan Disember",
            "heads",
            "40",
            "text",
            "Ada <b>halal</b>?");
    assertThat(sent.status()).isEqualTo(303);
    var link = sent.header("Location");
    assertThat(guest.get(link).body())
        .contains("Ada &lt;b&gt;halal&lt;/b&gt;?", "menjawab sebelum");

    var chair = site.visitor().signedInAs("sample.chair");
    assertThat(chair.get(VILLAGE).body()).contains(VILLAGE + "/enquiries");
    clock.forward(Duration.ofHours(2));
    var enquiry = VILLAGE + "/enquiries/" + world.enquiry(link.replaceAll(".*/", ""));
    assertThat(chair.get(VILLAGE + "/enquiries").body()).contains(enquiry, "รอคำตอบมาแล้ว 2");
    assertThat(chair.get(enquiry).body())
        .contains("Salam Aminah", "pertengahan Disember, 40 orang", "/ms/communities/ban-tha-sai");
    assertThat(chair.get(enquiry + "?say=sorry").body()).contains("Maaf");
    var said =
        chair.post(enquiry + "/replies", "say", "yes", "way", "letter", "words", "Silakan datang!");
    assertThat(said.status()).isEqualTo(303);
    assertThat(guest.get(link).body()).contains("Silakan datang!");
    assertThat(chair.get(VILLAGE + "/enquiries").body()).contains("ตอบแล้วใน 2");
  }

  @Test
  void whereNothingCanBeHadTheVillageIsAsked() {
    var turns = site.get("/th/bookings/offers/ko-yo-weaving-morning?adults=201").body();
    assertThat(turns).contains("/th" + ASK + "?community=ban-tha-sai");
  }

  @ParameterizedTest
  @CsvSource({
    "'', a@guest.test, 4, บอกชื่อ",
    "Aminah, '', 4, ฝากเบอร์โทร",
    "Aminah, nobody, 4, อีเมลไม่ถูกต้อง",
    "Aminah, a@guest.test, -4, ตัวเลขเต็ม",
    "Aminah, a@guest.test, 99999999999, ตัวเลขเต็ม"
  })
  void whatIsWrongIsSaidAndNothingTypedIsLost(
      String name, String email, String heads, String sentence) {
    var answer =
        site.visitor()
            .post(
                "/th" + ASK,
                "community",
                "ban-tha-sai",
                "name",
                name,
                "email",
                email,
                "heads",
                heads,
                "text",
                "มาได้ไหม");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence, "มาได้ไหม", "value=\"" + heads + "\"");
  }

  @Test
  void aChatIsPasted() {
    var committee = site.visitor().signedInAs("sample.committee");
    var noted =
        committee.post(
            VILLAGE + "/enquiries/new",
            "text",
            "10:02 Mei: 30 人",
            "channel",
            "line",
            "language",
            "zh");
    assertThat(noted.status()).isEqualTo(303);
    var page = committee.get(noted.header("Location")).body();
    assertThat(page).contains("10:02 Mei", "您好！", "ไม่มีช่องทางส่งจากที่นี่", "โทรจาก");
    var empty = committee.post(VILLAGE + "/enquiries/new", "channel", "telephone");
    assertThat(empty.status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "th, 2026-12-01, ใบเสนอราคา",
    "ms, 2026-12-02, Sebut harga",
    "zh, 2026-12-03, 报价单",
    "en, 2026-12-04, Quotation"
  })
  void aQuotationIsReadInFourLanguagesAndAccepted(String lang, String day, String title) {
    var chair = site.visitor().signedInAs("sample.chair");
    var quoted = quote(chair, day, "ก".repeat(300));
    assertThat(quoted.status()).isEqualTo(303);
    var page = chair.get(quoted.header("Location")).body();
    var found = Pattern.compile("/bookings/quotations/([A-Za-z0-9_-]{43})").matcher(page);
    assertThat(found.find()).isTrue();
    var link = "/" + lang + "/bookings/quotations/" + found.group(1);
    var guest = site.visitor();
    assertThat(guest.get(link).body())
        .contains(title, "ก".repeat(300), "1 ถนนเลียบทะเลสาบ", "฿1,800", "data-print");
    var accepted = guest.post(link + "/acceptance", "revision", "1");
    assertThat(accepted.status()).isEqualTo(303);
    assertThat(guest.post(link + "/acceptance", "revision", "1").status()).isEqualTo(303);
    assertThat(guest.get(accepted.header("Location")).body()).contains(link);
    assertThat(guest.get(link).body()).doesNotContain("/acceptance");
    assertThat(chair.get(quoted.header("Location")).body()).contains("ตอบรับแล้ว");
    assertThat(chair.get(VILLAGE + "?from=" + day).body())
        .as("the van is read where the guests are")
        .contains(quoted.header("Location"), "ตามใบเสนอราคา");
  }

  @Test
  void nonsenseInAQuotationIsSaidAndNothingTypedIsLost() {
    var chair = site.visitor().signedInAs("sample.chair");
    for (var day : new String[] {"yesterday", "2026-12-06", "2026-11-01"}) {
      var answer = quote(chair, day, "บริษัททัวร์");
      assertThat(answer.status()).as(day).isEqualTo(422);
      assertThat(answer.body()).contains("role=\"alert\"", "บริษัททัวร์", "value=\"" + day + "\"");
    }
    var more = chair.post(VILLAGE + "/quotations/new", "more", "more", "name", "บริษัททัวร์");
    assertThat(more.status()).isEqualTo(200);
    assertThat(more.body()).contains("บริษัททัวร์");
  }

  @Test
  void otherVillagesSeeNothing() {
    var enquiry = world.enquiry(world.asked("ban-tha-sai").text());
    var quotation = world.quoted("ko-yo-weaving-morning").id();
    world.chairOf("ban-thai-so");
    var other = site.visitor();
    other.signIn(world.signInOfChair("ban-thai-so"), World.PASSWORD);
    for (var path : new String[] {"/enquiries", "/enquiries/" + enquiry, "/quotations"}) {
      assertThat(other.get(VILLAGE + path).status()).as(path).isEqualTo(403);
    }
    var own = "/th/bookings/in/ban-thai-so";
    assertThat(other.get(own + "/enquiries/" + enquiry).status()).isEqualTo(404);
    assertThat(other.get(own + "/quotations/" + quotation).status()).isEqualTo(404);
    var auditor = site.visitor().signedInAs("sample.auditor");
    assertThat(auditor.get(VILLAGE + "/enquiries/" + enquiry).body()).doesNotContain("/replies");
    assertThat(auditor.post(VILLAGE + "/quotations/new").status()).isEqualTo(403);
    assertThat(site.get(VILLAGE + "/enquiries").status()).isIn(303, 401);
  }

  private Site.Answer quote(Visitor chair, String day, String name) {
    var weaving = world.offer("ko-yo-weaving-morning").toString();
    return chair.post(
        VILLAGE + "/quotations/new",
        "request",
        UUID.randomUUID().toString(),
        "name",
        name,
        "phone",
        "0812345678",
        "address",
        "1 ถนนเลียบทะเลสาบ",
        "offer",
        weaving,
        "offer",
        "",
        "day",
        day,
        "day",
        "",
        "starts",
        "09:00",
        "starts",
        "",
        "heads",
        "10",
        "heads",
        "",
        "nights",
        "",
        "nights",
        "",
        "text",
        "รถตู้",
        "text",
        "",
        "quantity",
        "1",
        "quantity",
        "",
        "each",
        "1,800",
        "each",
        "",
        "valid",
        "2026-11-30");
  }
}
