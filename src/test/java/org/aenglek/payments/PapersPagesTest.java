package org.aenglek.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.income.Account;
import org.aenglek.income.Earnings;
import org.aenglek.income.NewIncome;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.income.Transfer.Sold;
import org.aenglek.income.Work;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The treasurer's papers for the tax office. */
@AenglekTest
class PapersPagesTest {
  private static final String PAPERS = "/th/payments/papers/ban-tha-sai";
  private static final String IN = "/th/payments/in/ban-tha-sai";

  /** Between the words of Thai numbers. */
  private static final String WHERE_LINES_MAY_BREAK = "\u200B";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Earnings earnings;
  @Autowired MovableClock clock;

  @Test
  void aCertificateIsNotedForWhatIsDue() {
    var due = world.due("ban-tha-sai", "2000", "2000");
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    assertThat(treasurer.get(PAPERS).body())
        .contains(due.reference(), "69 ทวิ", "โปรดยืนยันกับสรรพากร");
    var refused = treasurer.post(PAPERS + "/withholdings", withheld(due, "20.01"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("หักได้ไม่เกิน ฿20");
    assertThat(treasurer.post(PAPERS + "/withholdings", withheld(due, "20")).status())
        .isEqualTo(303);
    assertThat(treasurer.get(PAPERS).body()).contains("เลขที่ ก-77/2569");
    assertThat(treasurer.post(PAPERS + "/withholdings", "due", "x").status()).isEqualTo(422);
  }

  private static String[] withheld(Due due, String amount) {
    return new String[] {
      "due",
      due.id() + ":0",
      "rate",
      "state",
      "amount",
      amount,
      "certificate",
      "ก-77/2569",
      "day",
      "2569-11-20",
      "request",
      UUID.randomUUID().toString()
    };
  }

  @Test
  void aSubstituteIsWrittenPrintedAndVoided() {
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    var incomplete =
        treasurer.post(PAPERS + "/substitutes", "payer", "สมศรี ใจงาม", "what-0", "ปลาสด");
    assertThat(incomplete.status()).isEqualTo(422);
    assertThat(incomplete.body()).contains("สมศรี ใจงาม", "ปลาสด");
    var written =
        treasurer.post(
            PAPERS + "/substitutes",
            "payer",
            "สมศรี ใจงาม",
            "position",
            "เหรัญญิก",
            "day-0",
            "2026-11-01",
            "what-0",
            "ปลาสด",
            "amount-0",
            "1,250.50",
            "request",
            UUID.randomUUID().toString());
    assertThat(written.status()).isEqualTo(303);
    var paper = first(treasurer.get(PAPERS).body(), "href=\"(" + PAPERS + "/substitutes/[^\"]+)\"");
    assertThat(treasurer.get(paper).body().replace(WHERE_LINES_MAY_BREAK, ""))
        .contains(
            "ใบรับรองแทนใบเสร็จรับเงิน",
            "ปลาสด",
            "1,250.50",
            "หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์");
    assertThat(treasurer.post(paper + "/voiding", "reason", "ซ้ำ").status()).isEqualTo(303);
    assertThat(treasurer.get(paper).body()).contains("ซ้ำ").doesNotContain("/voiding");
    for (var who : List.of("sample.member", "sample.committee")) {
      var other = site.visitor().signedInAs(who);
      assertThat(other.get(paper).status()).as(who).isEqualTo(403);
      assertThat(other.get(PAPERS).status()).as(who).isEqualTo(403);
    }
    assertThat(treasurer.get("/th/payments/papers/90").status()).isEqualTo(404);
  }

  @Test
  void whoNearsTheThresholdOfValueAddedTaxIsWarned() {
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    assertThat(treasurer.get(IN).body()).doesNotContain("ภาษีมูลค่าเพิ่ม");
    assertThat(treasurer.get(PAPERS).body()).contains("ถ้าเกิน ฿1,800,000");
    sell("1440000");
    assertThat(treasurer.get(IN).body()).contains("ปีนี้ขายได้ ฿1,440,000 ใกล้ ฿1,800,000 แล้ว");
    sell("360000.01");
    assertThat(treasurer.get(IN).body()).contains("เกิน ฿1,800,000 แล้ว");
  }

  @Test
  void theYearOfAHouseholdIsReadByItselfAndTheTreasurer() {
    var home = world.household("ban-tha-sai", "บ้านริมน้ำ");
    var year = "/th/income/households/" + home + "/years/" + today().getYear();
    var member = site.visitor().signedInAs(world.signInOf(world.memberOf(home)));
    assertThat(member.get(year).body()).contains("บ้านริมน้ำ", "สรุปรายได้ปี 2569");
    assertThat(member.get("/th/people/me").body()).contains(year);
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    assertThat(treasurer.get(PAPERS).body()).contains(year);
    assertThat(treasurer.get(year).status()).isEqualTo(200);
    for (var who : List.of("sample.member", "sample.committee", "sample.officer")) {
      assertThat(site.visitor().signedInAs(who).get(year).status()).as(who).isEqualTo(403);
    }
    assertThat(site.get(year).status()).isEqualTo(303);
  }

  private void sell(String amount) {
    var village = world.community("ban-tha-sai").id();
    var sale =
        new NewIncome(
            new Cause("sale", UUID.randomUUID()),
            new Sold("meal", UUID.randomUUID(), LocalText.ofCodes(Map.of("th", "อาหาร"))),
            List.of("curry"),
            today(),
            new Work(village, "meal", 2, List.of(), List.of(), List.of(), List.of()),
            Account.cash(village));
    world.ask(
        () -> {
          earnings.earned(sale, Money.of(amount, "THB"));
          return amount;
        });
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }

  private static String first(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
