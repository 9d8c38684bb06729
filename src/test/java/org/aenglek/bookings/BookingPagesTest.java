package org.aenglek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

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
class BookingPagesTest {
  private static final String TURNS = "/bookings/offers/ko-yo-weaving-morning";
  private static final String TUESDAY = "2026-12-01 09:00";

  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;

  @BeforeEach
  void startAnew() {
    clock.reset();
  }

  @Test
  void aGuestBooksAndTheVillageSaysYes() {
    var guest = site.visitor();
    assertThat(guest.get("/ms/offers/ko-yo-weaving-morning").body()).contains("/ms" + TURNS);
    assertThat(guest.get("/ms" + TURNS + "?day=2569-12-01").body())
        .contains("value=\"2026-12-01 09:00\"", "tinggal 24");
    var link = hold(guest, "ms", TUESDAY);
    assertThat(guest.get(link).body()).contains("Tempat anda disimpan", "data-until", "฿500");

    var order =
        guest.post(
            link + "/order",
            "request",
            UUID.randomUUID().toString(),
            "name",
            "Aminah binti Yusof",
            "phone",
            "+60 12-345 6789",
            "food",
            "halal-asked",
            "access",
            "step-free",
            "access",
            "a lift to the moon",
            "languages",
            "ms",
            "ages",
            "4, 7");
    assertThat(order.status()).isEqualTo(303);
    assertThat(guest.get(link).body()).contains("Menunggu jawapan komuniti");

    var chair = site.visitor().signedInAs("sample.chair");
    var page = chair.get("/th/bookings/in/ban-tha-sai").body();
    assertThat(page)
        .contains("Aminah binti Yusof", "+60 12-345 6789", "ขออาหารฮาลาล")
        .contains("ทางเข้าไม่มีขั้นบันได", "พูดภาษามลายู", "อายุเด็ก: 4, 7")
        .doesNotContain("moon");
    var visit = first(page, "/th/bookings/visits/([0-9a-f-]{36})/answer");
    assertThat(chair.post("/th/bookings/visits/" + visit + "/answer", "say", "yes").status())
        .isEqualTo(303);

    var confirmed = guest.get(link).body();
    assertThat(confirmed).contains("Disahkan", "/visits/" + visit + "/code.svg", "calendar.ics");
    assertThat(guest.get(link + "/visits/" + visit + "/code.svg").body()).startsWith("<svg");
    assertThat(guest.get(link + "/calendar.ics").body())
        .contains("BEGIN:VEVENT", "DTSTART:20261201T020000Z");

    clock.moveTo("2026-12-01T08:50:00+07:00");
    assertThat(chair.post("/th/bookings/visits/" + visit + "/arrival", "say", "yes").status())
        .isEqualTo(303);
    assertThat(guest.get(link).body()).contains("Sudah datang");
  }

  @Test
  void eachFormIsARequestOfItsOwn() {
    var guest = site.visitor();
    var form = "name=\"request\" value=\"([0-9a-f-]{36})\"";
    var link = hold(guest, "en", "2026-12-05 09:00");
    assertThat(first(guest.get(link).body(), form))
        .isNotEqualTo(first(guest.get(link).body(), form));
    guest.post(link + "/release");
  }

  @Test
  void aGuestCallsItOff() {
    var guest = site.visitor();
    var link = hold(guest, "en", "2026-12-02 09:00");
    place(guest, link);
    var visit = first(guest.get(link).body(), "/visits/([0-9a-f-]{36})/cancellation");
    assertThat(guest.post(link + "/visits/" + visit + "/cancellation").status()).isEqualTo(303);
    assertThat(guest.get(link).body()).contains("Called off");
  }

  @Test
  void aGuestSeesWhatAChangeCostsAndTheVillageSaysYes() {
    var secret = world.agreed("ko-yo-weaving-morning");
    var visit = world.visit(secret);
    var link = "/ms/bookings/" + secret.text();
    var change = link + "/visits/" + visit.id() + "/change";
    var guest = site.visitor();
    assertThat(guest.get(link).body()).contains(change);
    var day = visit.firstDay().plusDays(1).toString();
    var page = guest.get(change + "?adults=4&children=0&day=" + day).body();
    assertThat(page).contains("Jumlahnya menjadi ฿1,000", "฿500 lebih", "tempahan anda kekal");
    assertThat(change(guest, change, "4", day, "1").status()).isEqualTo(422);
    assertThat(change(guest, change, "4", day, "100000").status()).isEqualTo(303);
    assertThat(guest.get(link).body()).contains("4 orang", "Biarkan seperti sedia ada");

    var chair = site.visitor().signedInAs("sample.chair");
    var asked = chair.get("/th/bookings/in/ban-tha-sai").body();
    assertThat(asked).contains("แขกขอเปลี่ยนการมาเยือน", "เพิ่มจากเดิม ฿500");
    var answer = first(asked, "(/th/bookings/changes/[0-9a-f-]{36}/answer)");
    assertThat(chair.post(answer, "say", "yes").status()).isEqualTo(303);
    assertThat(world.visit(secret).firstDay()).isEqualTo(visit.firstDay().plusDays(1));
    assertThat(guest.get(link).body()).doesNotContain("Biarkan seperti sedia ada");
  }

  @Test
  void theVillageChangesAVisitForWhoTelephones() {
    var secret = world.agreed("ko-yo-weaving-morning");
    var visit = world.visit(secret);
    var change = "/th/bookings/visits/" + visit.id() + "/change";
    var chair = site.visitor().signedInAs("sample.chair");
    assertThat(chair.get("/th/bookings/in/ban-tha-sai?from=" + visit.firstDay()).body())
        .contains(change);
    assertThat(chair.get(change + "?adults=3").body())
        .contains("ราคารวมเป็น ฿750", "เปลี่ยนได้ทันที");
    var day = visit.firstDay().toString();
    assertThat(change(chair, change, "3", day, "75000").status()).isEqualTo(303);
    assertThat(world.visit(secret).heads()).isEqualTo(3);
    assertThat(site.get(change).header("Location")).contains("/people/sign-in");
    world.chairOf("ban-thai-so");
    var other = site.visitor();
    other.signIn(world.signInOfChair("ban-thai-so"), World.PASSWORD);
    assertThat(other.get(change).status()).isEqualTo(404);
    assertThat(change(other, change, "2", day, "50000").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2026-12-15, บอกด้วยว่ามากันกี่คน",
    "many, 2026-12-15, ตัวเลขเต็ม",
    "2, someday, เขียนวันที่",
    "13, 2026-12-15, มีไม่ครบ"
  })
  void aChangeThatCannotBeReadIsSaidSo(String adults, String day, String sentence) {
    var secret = world.agreed("ko-yo-weaving-morning");
    var change =
        "/th/bookings/%s/visits/%s/change".formatted(secret.text(), world.visit(secret).id());
    var page = site.visitor().get(change + "?adults=" + adults + "&day=" + day).body();
    assertThat(page).contains(sentence, "value=\"" + adults + "\"");
  }

  private static Site.Answer change(
      Visitor who, String address, String adults, String day, String price) {
    return who.post(
        address,
        "adults",
        adults,
        "children",
        "0",
        "day",
        day,
        "price",
        price,
        "request",
        UUID.randomUUID().toString());
  }

  @Test
  void theVillageBooksInThreeTaps() {
    var chair = site.visitor().signedInAs("sample.chair");
    var village = "/th/bookings/in/ban-tha-sai";
    assertThat(chair.get(village).body()).contains(village + "/guests");
    var offers = chair.get(village + "/guests").body();
    assertThat(offers).contains(village + "/guests/ko-yo-weaving-morning");
    var turns = chair.get(village + "/guests/ko-yo-weaving-morning").body();
    var turn = first(turns, "name=\"turn\" value=\"([^\"]+)\"");
    var answer =
        chair.post(
            village + "/guests/ko-yo-weaving-morning",
            "turn",
            turn,
            "adults",
            "3",
            "channel",
            "walk-in",
            "request",
            UUID.randomUUID().toString());
    assertThat(answer.status()).isEqualTo(303);
    assertThat(chair.get(village + "?from=" + turn.substring(0, 10)).body())
        .contains("แขกหน้าบ้าน", "3 คน", "ยืนยันแล้ว");
    assertThat(chair.get(village + "/days/" + turn.substring(0, 10)).body())
        .contains("แขกหน้าบ้าน");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, บอกด้วยว่ามากันกี่คน",
    "-3, 0, ตัวเลขเต็ม",
    "1.5, 0, ตัวเลขเต็ม",
    "99999999999, 0, ตัวเลขเต็ม",
    "201, 0, ใบเสนอราคา",
    "0, 2, เด็กต้องมีผู้ใหญ่",
    "13, 0, ไม่เกิน 12 คน"
  })
  void whoCannotComeLikeThatIsToldWhatToDo(String adults, String children, String sentence) {
    var answer = send(site.visitor(), "th", TUESDAY, adults, children);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence, "value=\"" + adults + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-06 09:00, ไม่มีรอบ",
    "2026-11-21 09:00, ผ่านไปแล้ว",
    "2026-11-23 09:00, ล่วงหน้าอย่างน้อย",
    "2026-12-01 04:00, ไม่มีรอบ",
    "yesterday, เขียนวันที่",
    "2026-13-40 09:00, เขียนวันที่",
    "2026-12-01 soon, เขียนเวลา",
    "'', เขียนวันที่"
  })
  void whatIsNoTurnIsSaidSo(String turn, String sentence) {
    var answer = send(site.visitor(), "th", turn, "2", "0");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "'', +60123456789, '', บอกชื่อ",
    "Aminah, '', '', ฝากเบอร์โทร",
    "Aminah, 12, '', เบอร์โทรไม่ถูกต้อง",
    "Aminah, '', nobody, อีเมลไม่ถูกต้อง"
  })
  void whatIsMissingIsSaidAndNothingTypedIsLost(
      String name, String phone, String email, String sentence) {
    var guest = site.visitor();
    var link = hold(guest, "th", "2026-12-03 09:00");
    var answer =
        guest.post(
            link + "/order", "name", name, "phone", phone, "email", email, "needs", "เก้าอี้");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains(sentence, "value=\"" + name + "\"", "value=\"" + phone + "\"", "เก้าอี้");
    guest.post(link + "/release");
  }

  @Test
  void aVoucherIsReadByItsVillageAlone() {
    var guest = site.visitor();
    var link = hold(guest, "en", "2026-12-04 09:00");
    place(guest, link);
    var chair = site.visitor().signedInAs("sample.chair");
    var page = chair.get("/th/bookings/in/ban-tha-sai").body();
    var visit = first(page, "/th/bookings/visits/([0-9a-f-]{36})/answer");
    chair.post("/th/bookings/visits/" + visit + "/answer", "say", "yes");
    var voucher = world.voucher(visit);
    assertThat(chair.get("/th/bookings/vouchers/" + voucher).header("Location"))
        .contains("/bookings/in/ban-tha-sai", visit);
    assertThat(chair.get("/th/bookings/vouchers/" + voucher + "x").status()).isEqualTo(404);
    for (int part = 0; part < 5; part++) {
      var altered = voucher.split("\\.");
      altered[part] += "1";
      assertThat(chair.get("/th/bookings/vouchers/" + String.join(".", altered)).status())
          .isEqualTo(404);
    }
    assertThat(site.get("/th/bookings/vouchers/" + voucher).header("Location"))
        .contains("/people/sign-in");
    world.chairOf("ban-thai-so");
    var other = site.visitor();
    other.signIn(world.signInOfChair("ban-thai-so"), World.PASSWORD);
    assertThat(other.get("/th/bookings/vouchers/" + voucher).status()).isEqualTo(404);
    assertThat(other.get("/th/bookings/in/ban-tha-sai").status()).isEqualTo(403);
    assertThat(other.post("/th/bookings/visits/" + visit + "/arrival", "say", "yes").status())
        .isEqualTo(404);
  }

  @Test
  void theVillagesTermsAreWorkedOut() {
    var chair = site.visitor().signedInAs("sample.chair");
    var terms = "/th/bookings/in/ban-tha-sai/terms";
    var kept =
        chair.post(
            terms,
            "asks",
            "yes",
            "answer",
            "12",
            "deposit",
            "30",
            "hours1",
            "48",
            "percent1",
            "100",
            "hours2",
            "24",
            "percent2",
            "50",
            "meet",
            "ศาลาริมน้ำ");
    assertThat(kept.status()).isEqualTo(303);
    assertThat(chair.get(terms).body()).contains("มัดจำ ฿300", "ได้คืน ฿500", "ศาลาริมน้ำ");
    assertThat(chair.post(terms, "deposit", "130").body()).contains("ตั้งแต่ 0 ถึง 100");
    assertThat(site.visitor().signedInAs("sample.member").get(terms).status()).isEqualTo(403);
    chair.post(terms, "asks", "yes", "answer", "24");
  }

  private String hold(Visitor guest, String lang, String turn) {
    var answer = send(guest, lang, turn, "2", "0");
    assertThat(answer.status()).isEqualTo(303);
    return answer.header("Location");
  }

  private static Site.Answer send(
      Visitor guest, String lang, String turn, String adults, String children) {
    return guest.post(
        "/" + lang + TURNS,
        "turn",
        turn,
        "adults",
        adults,
        "children",
        children,
        "request",
        UUID.randomUUID().toString());
  }

  private static void place(Visitor guest, String link) {
    guest.post(
        link + "/order",
        "request",
        UUID.randomUUID().toString(),
        "name",
        "Tan",
        "phone",
        "0812345678");
  }

  private static String first(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
