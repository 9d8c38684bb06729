package org.aenglek.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.aenglek.base.Actor;
import org.aenglek.base.Emv;
import org.aenglek.base.Lang;
import org.aenglek.income.PromptPay;
import org.aenglek.media.Photo;
import org.aenglek.people.Place;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A guest pays, a treasurer looks. */
@AenglekTest
class PaymentPagesTest {
  private static final String IN = "/th/payments/in/ban-tha-sai";
  private static final String PAYEE = "/th/payments/payee/ban-tha-sai";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Payees payees;
  @Autowired DueRows rows;
  @Autowired Payments payments;
  @Autowired MovableClock clock;

  @BeforeEach
  void aCommunityThatIsPaidByItsOwnCode() {
    var payee =
        new Payee(
            Place.community(world.community("ban-tha-sai").id()),
            Payee.Kind.GROUP,
            "กลุ่มท่องเที่ยวบ้านท่าทราย",
            PromptPay.find(PromptPay.Kind.TELEPHONE, "0812345678").orElseThrow(),
            null,
            Payee.BankAccount.of("ธนาคารตัวอย่าง", "123-4-56789-0"),
            null,
            null,
            true,
            null);
    world.act(() -> payees.keep(payee, UUID.randomUUID()));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aGuestSeesHowToPayInTheirLanguage(Lang lang) {
    var due = world.due("ban-tha-sai", "1200", "400");
    var page = site.get("/" + lang.code() + world.payingAt(due));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains(due.payer(), due.reference(), "<svg", "1234567890", "name=\"robots\"");
    assertThat(page.header("Cache-Control")).startsWith("private");
    assertThat(page.body()).doesNotContain("payments.");
  }

  @Test
  void nobodyReadsOfADepositThatWasNotAsked() {
    var page = site.get("/ms" + world.payingAt(world.due("ban-tha-sai", "1200", "0"))).body();
    assertThat(page).contains("฿1,200 perlu dibayar").doesNotContain("Deposit");
  }

  @Test
  void theCodeIsAPictureForTheBanksApplication() {
    var due = world.due("ban-tha-sai", "1200", "400");
    var picture = site.get("/th" + world.payingAt(due) + "/code.png");
    assertThat(picture.header("Content-Type")).isEqualTo("image/png");
    assertThat(read(picture.bytes()))
        .isEqualTo(
            PromptPay.find(PromptPay.Kind.TELEPHONE, "0812345678")
                .orElseThrow()
                .code(due.deposit()));
  }

  private static String read(byte[] png) {
    try {
      return Codes.in(ImageIO.read(new ByteArrayInputStream(png))).getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void withoutTheSecretThereIsNothing() {
    assertThat(site.get("/th/payments/" + "x".repeat(43)).status()).isEqualTo(404);
    assertThat(site.get("/th/payments/x").status()).isEqualTo(404);
  }

  @Test
  void aSlipIsAClaimUntilTheTreasurerSaysThatItCame() {
    var due = world.due("ban-tha-sai", "400", "400");
    var paying = "/th" + world.payingAt(due);
    assertThat(sendSlip(paying, SlipPicture.of("004", "TRUE0001")).status()).isEqualTo(303);
    assertThat(now(due).paid().minor()).isZero();
    assertThat(site.get(paying).body()).contains("รอเหรัญญิกตรวจ");
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    var page = treasurer.get(IN).body();
    var picture = treasurer.get(first(page, "href=\"(" + IN + "/slips/[^\"]+)\""));
    assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(picture.header("Cache-Control")).contains("no-store");
    assertThat(tap(treasurer, page).status()).isEqualTo(303);
    assertThat(now(due).isPaid()).isTrue();
    var paid = site.get(paying).body();
    var receipt = site.get(first(paid, "href=\"(/th/payments/[^\"]+/receipts/[^\"]+)\""));
    assertThat(receipt.body())
        .contains("ใบเสร็จรับเงิน", due.payer())
        .doesNotContain("ใบกำกับภาษี");
  }

  @Test
  void whoIsRegisteredTellsTheTaxApartAndNobodyElseDoes() {
    var registered =
        new Payee(
            Place.community(world.community("ban-nang-lao").id()),
            Payee.Kind.GROUP,
            "วิสาหกิจชุมชนบ้านนางเหล้า",
            null,
            null,
            Payee.BankAccount.of("ธนาคารตัวอย่าง", "123-4-56789-0"),
            null,
            Payee.Vat.of("0994000158378", "1 ถนนเลียบทะเลสาบ"),
            true,
            null);
    world.act(() -> payees.keep(registered, UUID.randomUUID()));
    var due = world.due("ban-nang-lao", "1070", "1070");
    var cash = new Payment.Received(due.amount(), Payment.Way.CASH, null, null, due.paid());
    var chair = Actor.person(world.chairOf("ban-nang-lao"));
    chair.does(() -> payments.receive(due.id(), cash, UUID.randomUUID()));
    var paid = site.get("/th" + world.payingAt(due)).body();
    var invoice = site.get(first(paid, "href=\"(/th/payments/[^\"]+/receipts/[^\"]+)\"")).body();
    assertThat(invoice).contains("ใบกำกับภาษี", "฿1,000", "฿70", "฿1,070");
  }

  private static Answer tap(Visitor treasurer, String page) {
    var form = page.substring(page.indexOf(IN + "/payments"));
    return treasurer.post(
        IN + "/payments",
        "due",
        value(form, "due"),
        "amount",
        value(form, "amount"),
        "way",
        value(form, "way"),
        "slip",
        value(form, "slip"),
        "seen",
        value(form, "seen"),
        "request",
        value(form, "request"));
  }

  private static String value(String form, String name) {
    return first(form, "name=\"" + name + "\" value=\"([^\"]*)\"");
  }

  @Test
  void aSlipIsUsedOnce() {
    var slip = SlipPicture.of("014", "ONCE0001");
    var one = world.due("ban-tha-sai", "400", "400");
    var other = world.due("ban-khlong-daen", "400", "400");
    assertThat(sendSlip("/th" + world.payingAt(one), slip).status()).isEqualTo(303);
    var again = sendSlip("/th" + world.payingAt(other), slip);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("สลิปนี้ส่งมาแล้ว");
    assertThat(now(other).claimed().minor()).isZero();
  }

  @Test
  void whatIsNoSlipIsRefusedWithASentence() {
    var paying = "/th" + world.payingAt(world.due("ban-tha-sai", "400", "400"));
    assertThat(sendSlip(paying, Photo.jpeg(800, 600, 3)).body()).contains("ไม่พบ QR ของสลิป");
    assertThat(sendSlip(paying, SlipPicture.saying("https://example.org")).status()).isEqualTo(422);
    assertThat(sendSlip(paying, "no picture".getBytes(UTF_8)).status()).isEqualTo(415);
    assertThat(site.visitor().post(paying + "/slips", "amount", "400").status()).isEqualTo(422);
    var nobody = "/th/payments/" + "y".repeat(43);
    assertThat(sendSlip(nobody, SlipPicture.of("004", "NOBODY01")).status()).isEqualTo(403);
  }

  @Test
  void othersSeeNoSlipAndNoMoney() {
    var due = world.due("ban-tha-sai", "400", "400");
    sendSlip("/th" + world.payingAt(due), SlipPicture.of("004", "SEEN0001"));
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    var picture = first(treasurer.get(IN).body(), "href=\"(" + IN + "/slips/[^\"]+)\"");
    assertThat(site.get(picture).status()).isEqualTo(303);
    assertThat(site.visitor().signedInAs("sample.member").get(picture).status()).isEqualTo(403);
    assertThat(site.visitor().signedInAs("sample.member").get(IN).status()).isEqualTo(403);
    var auditor = site.visitor().signedInAs("sample.auditor").get(IN);
    assertThat(auditor.status()).isEqualTo(200);
    assertThat(auditor.body()).contains(due.payer()).doesNotContain("/payments\"");
    assertThat(treasurer.get("/th/payments/in/ban-khlong-daen").status()).isEqualTo(403);
  }

  @Test
  void theTreasurerTellsHowTheCommunityIsPaid() {
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    var wrong = treasurer.sendFile(PAYEE, "", new byte[0], payee("02 123 4567"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("ไม่ใช่เบอร์มือถือไทย", "กลุ่มแม่บ้าน");
    assertThat(tell(treasurer, PAYEE, new byte[0]).status()).isEqualTo(303);
    assertThat(treasurer.get(PAYEE).body()).contains("089 123 4567");
    assertThat(tell(treasurer, "/th/payments/payee/ban-khlong-daen", new byte[0]).status())
        .isEqualTo(403);
    assertThat(site.visitor().signedInAs("sample.auditor").get(PAYEE).body())
        .doesNotContain("class=\"go\"");
  }

  @Test
  void aShopsCodeIsTakenFromItsPictureAndAPersonsIsNot() {
    var due = world.due("ban-tha-sai", "400", "400");
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    var personal =
        PromptPay.find(PromptPay.Kind.TELEPHONE, "0812345678").orElseThrow().code(due.amount());
    assertThat(tell(treasurer, PAYEE, SlipPicture.saying(personal)).body())
        .contains("ไม่พบ QR ร้านค้า");
    assertThat(tell(treasurer, PAYEE, SlipPicture.saying(merchantCode())).status()).isEqualTo(303);
    assertThat(site.get("/th" + world.payingAt(due)).body()).contains("สแกน QR ร้านค้า");
  }

  private static Answer tell(Visitor who, String payee, byte[] picture) {
    return who.sendFile(payee, "qr.png", picture, payee("๐๘๙ ๑๒๓ ๔๕๖๗"));
  }

  private static String merchantCode() {
    return Emv.sealed(
        Emv.field("00", "01") + Emv.field("02", "4711") + Emv.field("53", "764"), "63");
  }

  private static Map<String, String> payee(String promptPay) {
    return Map.of(
        "kind", "group",
        "name", "กลุ่มแม่บ้าน",
        "promptPayKind", "telephone",
        "promptPay", promptPay,
        "cash", "yes",
        "request", UUID.randomUUID().toString());
  }

  @Test
  void aStatementPaysWhatFitsAndLeavesTheRestToAPerson() {
    var named = world.due("ban-tha-sai", "350", "350");
    var unnamed = world.due("ban-tha-sai", "360", "360");
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    var file =
        "วันที่,เวลา,ฝาก,รายละเอียด\n22/11/2569,09:00,350.00,%s\n22/11/2569,09:01,360.00,ไม่บอก\n"
            .formatted(named.reference());
    var statement = send(treasurer, file);
    assertThat(treasurer.get(statement).body()).contains(named.payer() + " · " + named.reference());
    assertThat(now(named).isPaid()).isFalse();
    assertThat(treasurer.post(statement + "/confirmation").status()).isEqualTo(303);
    assertThat(now(named).isPaid()).isTrue();
    assertThat(now(unnamed).isPaid()).isFalse();
    var page = treasurer.get(IN).body();
    var line = first(page, "action=\"(" + IN + "/lines/[^\"]+/payment)\"");
    assertThat(treasurer.post(line, "due", unnamed.id().toString()).status()).isEqualTo(303);
    assertThat(now(unnamed).isPaid()).isTrue();
    var again = send(treasurer, file);
    treasurer.post(again + "/confirmation");
    assertThat(treasurer.get(again).body()).contains("เคยส่งแล้ว 2");
    assertThat(now(named).paid()).isEqualTo(named.amount());
    assertThat(site.visitor().signedInAs("sample.member").get(statement).status()).isEqualTo(404);
  }

  @Test
  void aLineThatWasMissingIsMadeGoodByTheWholeStatementAndNothingIsPaidTwice() {
    var there = world.due("ban-tha-sai", "371", "371");
    var missing = world.due("ban-tha-sai", "372", "372");
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    var names = "วันที่,เวลา,ฝาก,รายละเอียด\n";
    var first = "23/11/2569,09:00,371.00,%s\n".formatted(there.reference());
    var second = "23/11/2569,09:01,372.00,%s\n".formatted(missing.reference());
    treasurer.post(send(treasurer, names + first) + "/confirmation");
    var whole = send(treasurer, names + first + second);
    assertThat(treasurer.get(whole).body()).contains("เคยส่งแล้ว 1");
    treasurer.post(whole + "/confirmation");
    assertThat(now(there).paid()).isEqualTo(there.amount());
    assertThat(now(missing).paid()).isEqualTo(missing.amount());
  }

  @Test
  void oneTransferMayPaySeveralVisits() {
    var one = world.due("ban-tha-sai", "610", "610");
    var other = world.due("ban-tha-sai", "620", "620");
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    var file = "วันที่,เวลา,ฝาก,รายละเอียด\n22/11/2569,08:00,\"1,230.00\",ทั้งสองบ้าน\n";
    treasurer.post(send(treasurer, file) + "/confirmation");
    var page = treasurer.get(IN).body();
    assertThat(page).contains("ทั้งสองบ้าน");
    var line = first(page, "action=\"(" + IN + "/lines/[^\"]+/payment)\"");
    treasurer.post(line, "due", one.id().toString());
    assertThat(treasurer.get(IN).body()).contains("ทั้งสองบ้าน");
    treasurer.post(line, "due", other.id().toString());
    assertThat(treasurer.get(IN).body()).doesNotContain("ทั้งสองบ้าน");
    assertThat(now(one).isPaid()).isTrue();
    assertThat(now(other).isPaid()).isTrue();
    assertThat(treasurer.post(line, "due", other.id().toString()).status()).isEqualTo(409);
  }

  private static String send(Visitor treasurer, String file) {
    var fields =
        Map.of(
            "date", "วันที่",
            "time", "เวลา",
            "amount", "ฝาก",
            "text", "รายละเอียด",
            "request", UUID.randomUUID().toString());
    var sent = treasurer.sendFile(IN + "/statements", "bank.csv", file.getBytes(UTF_8), fields);
    assertThat(sent.status()).isEqualTo(303);
    return sent.header("Location");
  }

  @Test
  void whereTheNamesAreNotInTheFileASentenceSaysSo() {
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    var fields = Map.of("date", "date", "amount", "in", "text", "x", "request", "");
    var answer =
        treasurer.sendFile(IN + "/statements", "a.csv", "a,b\n1,2\n".getBytes(UTF_8), fields);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("ไม่พบคอลัมน์ในไฟล์: date, in, x");
  }

  private Answer sendSlip(String paying, byte[] picture) {
    clock.forward(Duration.ofMinutes(1));
    var fields = Map.of("amount", "400", "request", UUID.randomUUID().toString());
    return site.visitor().sendFile(paying + "/slips", "slip.png", picture, fields);
  }

  private Due now(Due due) {
    return world.ask(() -> rows.get(due.id()));
  }

  private static String first(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1).replace("&amp;", "&");
  }
}
