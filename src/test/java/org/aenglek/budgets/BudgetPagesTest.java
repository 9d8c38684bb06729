package org.aenglek.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.budgets.Movement.Kind;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer keeps the plan with a browser; others read of it what they may. */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetPagesTest {
  @Autowired Site site;
  @Autowired Trees trees;
  @Autowired PlanLines lines;
  @Autowired Movements movements;
  @Autowired MovableClock clock;

  private Office office;
  private FiscalYear year;
  private UUID activity;
  private Visitor officer;

  @BeforeEach
  void aPlan() {
    office = new Office(trees, lines, movements);
    year = Office.freshYear();
    activity = office.activity(year);
  }

  /** Once: whoever signs in again and again is taken for somebody who guesses. */
  @BeforeAll
  void signIn() {
    officer = site.visitor().signedInAs("sample.officer");
  }

  private String tree() {
    return "/th/budgets/provinces/90/years/" + year.buddhist();
  }

  private String line() {
    return "/th/budgets/lines/" + activity;
  }

  @Test
  void aYearOfTheCommonEraIsAskedBackWithOneTap() {
    var asked = officer.get("/en/budgets/years?province=90&year=2018");
    assertThat(asked.body())
        .contains("Did you mean fiscal year 2561 (1 October 2017 – 30 September 2018)?")
        .contains("/en/budgets/provinces/90/years/2561");
    var thai = officer.get("/th/budgets/years?province=90&year=2018");
    assertThat(thai.body()).contains("ปีงบประมาณ 2561 (1 ตุลาคม 2560 – 30 กันยายน 2561)");
    var taken = officer.get("/th/budgets/years?province=90&year=2561");
    assertThat(taken.header("Location")).isEqualTo("/th/budgets/provinces/90/years/2561");
    assertThat(officer.get("/th/budgets/years?province=90&year=x").status()).isEqualTo(422);
  }

  @Test
  void moneyIsWrittenDownAndReadOnEveryLevel() {
    move("allocation", "1,000.50");
    move("disbursement", "๒๕๐");
    assertThat(officer.get(line()).body()).contains("฿1,000.50", "฿250", "฿750.50", "24.99%");
    assertThat(officer.get(tree()).body()).contains("฿1,000.50", "24.99%");
  }

  private Answer move(String kind, String amount) {
    return officer.sendFile(
        line() + "/movements",
        "",
        new byte[0],
        Map.of(
            "kind",
            kind,
            "amount",
            amount,
            "day",
            year.first().plusDays(9).toString(),
            "document",
            "PO 1/2561",
            "note",
            "หมายเหตุที่พิมพ์",
            "request",
            UUID.randomUUID().toString()));
  }

  @Test
  void whatIsRefusedSaysWhyAndLosesNothing() {
    move("allocation", "100");
    var refused = move("disbursement", "100.01");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("เหลือ ฿100", "100.01", "หมายเหตุที่พิมพ์", "PO 1/2561");
    assertThat(move("disbursement", "สิบ").body()).contains("โปรดใส่จำนวนเงินเป็นบาท");
    assertThat(office.node(activity).amounts().disbursed()).isNull();
  }

  @Test
  void aGridIsBroughtLookedAtAndApplied() {
    var fresh = Office.freshYear();
    var sent = bring(fresh, String.valueOf(fresh.buddhist()), grid("100", "30"));
    assertThat(sent.status()).as(sent.body()).isEqualTo(303);
    var here = sent.header("Location");
    var seen = officer.get(here);
    assertThat(seen.body()).contains("ใหม่ 5 รายการ", "แถว 6", "฿100");
    assertThat(trees("/th/budgets/provinces/90/years/" + fresh.buddhist()))
        .contains("ยังไม่มีแผนงาน");
    var mark = found(seen.body(), "name=\"mark\" value=\"([^\"]+)\"");
    assertThat(officer.post(here + "/confirmation", "mark", mark).status()).isEqualTo(303);
    assertThat(officer.get(here).body()).contains("ปรับแล้ว 5 รายการ");
    assertThat(trees("/th/budgets/provinces/90/years/" + fresh.buddhist())).contains("฿100");
  }

  private String trees(String path) {
    return officer.get(path).body();
  }

  @Test
  void aGridThatIsWrongSaysWhereAndCannotBeApplied() {
    var fresh = Office.freshYear();
    var sent = bring(fresh, String.valueOf(fresh.buddhist()), grid("100", "130"));
    var seen = officer.get(sent.header("Location"));
    assertThat(seen.body()).contains("แถว 6", "เกินที่จัดสรร ฿30").doesNotContain("/confirmation");
  }

  @Test
  void aYearThatIsNotSureIsAskedWithTheFileKept() {
    var fresh = Office.freshYear();
    var common = String.valueOf(fresh.buddhist() - 543);
    var here = bring(fresh, common, grid("1", "1")).header("Location");
    var asked = officer.get(here).body();
    assertThat(asked).contains("name=\"year\" value=\"" + fresh.buddhist() + "\"", "1 ตุลาคม");
    var mark = found(asked, "name=\"mark\" value=\"([^\"]+)\"");
    var untaken = officer.post(here + "/confirmation", "mark", mark);
    assertThat(untaken.status()).isEqualTo(422);
    assertThat(untaken.body()).contains("ยืนยันก่อนว่าหมายถึงปีงบประมาณนี้");
    var year = String.valueOf(fresh.buddhist());
    assertThat(officer.post(here + "/confirmation", "mark", mark, "year", year).status())
        .isEqualTo(303);
    assertThat(officer.get(here).body()).contains("ปรับแล้ว 5 รายการ");
  }

  @Test
  void whatIsNoGridIsRefused() {
    assertThat(bring(year, "2561", "ไม่ใช่ตาราง".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(422);
  }

  private Answer bring(FiscalYear of, String typed, byte[] file) {
    return officer.sendFile(
        "/th/budgets/provinces/90/imports",
        "งบ.csv",
        file,
        Map.of(
            "year", typed,
            "day", of.first().plusDays(50).toString(),
            "request", UUID.randomUUID().toString()));
  }

  private static byte[] grid(String allocated, String disbursed) {
    return Grids.csv(
        Grids.HEAD,
        "แผนงานตัวอย่าง",
        "แนวทางที่ 1 ก",
        "กิจกรรมหลักที่ 1.1 ข",
        "โครงการที่ 1.1.1 ค",
        "(1) อบรม|" + allocated + "|" + disbursed);
  }

  @Test
  void theGridIsTakenAwayInBothForms() {
    move("allocation", "100");
    var csv = officer.get(tree() + "/budget.csv");
    assertThat(csv.body())
        .contains("โครงการ/กิจกรรม,จัดสรร,เบิกจ่าย", "กิจกรรมที่ (1) อบรม,100.00");
    var xlsx = officer.get(tree() + "/budget.xlsx");
    assertThat(Grids.cells(Grids.read(xlsx.bytes())))
        .isEqualTo(Grids.cells(Grids.read(csv.bytes())));
  }

  @Test
  void theWarningShowsItsFormulaAndHowFarItWasOff() {
    clock.moveTo("2027-03-04T10:00:00+07:00");
    year = new FiscalYear(2570);
    activity = office.activity(year);
    office.move(activity, Kind.ALLOCATION, "1000", year.first());
    for (int month = 0; month < 5; month++) {
      var amount = String.valueOf(10 * (month + 1));
      office.move(activity, Kind.DISBURSEMENT, amount, year.first().plusMonths(month));
    }
    try {
      // 30 + 40 + 50 in three months: 40 a month; 150 + 40 × 7 = 430; 570 go back.
      var page = site.visitor().signedInAs("sample.officer").get(line()).body();
      assertThat(page)
          .contains("จะต้องส่งคืน ฿570", "฿120 หาร 3 ได้เดือนละ ฿40", "฿150 + ฿40 × 7 เดือน")
          .contains("1 เดือนก่อนคาดว่าถึงตอนนี้จะเบิกจ่าย ฿130 เบิกจ่ายจริง ฿150 คาดน้อยไป ฿20");
    } finally {
      clock.reset();
    }
  }

  @Test
  void linksAndResultsStandOnTheLine() {
    var page = officer.get(line()).body();
    var subject = found(page, "<option value=\"(community [^\"]+)\"");
    assertThat(officer.post(line() + "/links", "subject", subject).status()).isEqualTo(303);
    assertThat(officer.post(line() + "/links", "subject", subject).status()).isEqualTo(422);
    assertThat(officer.post(line() + "/links", "subject", "community x").status()).isEqualTo(422);
    var told =
        officer.sendFile(
            line() + "/results",
            "",
            new byte[0],
            Map.of("words", "อบรมแล้ว 30 คน", "address", "/stories", "request", "x"));
    assertThat(told.status()).isEqualTo(303);
    assertThat(officer.get(line()).body()).contains("อบรมแล้ว 30 คน", "/ending");
  }

  @Test
  void aPdfShowsWhatBecameOfIt() {
    var pdf = "%PDF-1.7 ตัวอย่าง".getBytes(StandardCharsets.UTF_8);
    var form = Map.of("words", "จ่ายแล้ว", "address", "", "request", UUID.randomUUID().toString());
    assertThat(officer.sendFile(line() + "/results", "ใบเสร็จ.pdf", pdf, form).status())
        .isEqualTo(303);
    var page = officer.get(line()).body();
    assertThat(page).doesNotContain("class=\"proof\"");
    var kept = officer.get(found(page, "href=\"([^\"]+/picture)\""));
    assertThat(kept.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(kept.header("Content-Disposition")).contains("attachment", ".pdf");
    assertThat(kept.bytes()).isEqualTo(pdf);
    var neither = "ไม่ใช่ทั้งสองอย่าง".getBytes(StandardCharsets.UTF_8);
    assertThat(officer.sendFile(line() + "/results", "ใบเสร็จ.pdf", neither, form).status())
        .isEqualTo(422);
  }

  @Test
  void whoMayNotIsTurnedAway() {
    for (var path : List.of("/th/budgets", tree(), line(), "/th/budgets/provinces/90/imports")) {
      assertThat(site.get(path).header("Location")).as(path).contains("/people/sign-in");
    }
    var member = site.visitor().signedInAs("sample.member");
    assertThat(member.get(tree()).status()).isEqualTo(403);
    assertThat(member.get(line()).status()).isEqualTo(404);
    var auditor = site.visitor().signedInAs("sample.auditor");
    assertThat(auditor.get(line()).body()).doesNotContain("/movements\"");
    assertThat(auditor.get("/th/budgets/provinces/90/imports").status()).isEqualTo(403);
    assertThat(officer.get("/th/budgets/provinces/10/years/2561").status()).isEqualTo(403);
    assertThat(officer.get("/th/budgets/lines/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(officer.get("/th/budgets/provinces/90/years/1999").status()).isEqualTo(404);
  }

  private static String found(String text, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
