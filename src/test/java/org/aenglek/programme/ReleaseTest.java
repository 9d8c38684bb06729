package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.bookings.Visits;
import org.aenglek.income.Earnings;
import org.aenglek.passports.Reviews;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A press release quotes what was published, and goes on quoting it. */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseTest {
  private static final String INCOME = "{income 90 2026-10}";

  @Autowired PublishedFigures published;
  @Autowired Visits visits;
  @Autowired Reviews reviews;
  @Autowired Earnings earnings;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;

  private PublishedMonths months;
  private Visitor officer;

  @BeforeAll
  void twoMonths() {
    months = new PublishedMonths(published, visits, reviews, earnings, world, clock);
    months.play();
    officer = site.visitor().signedInAs("sample.officer");
  }

  @AfterAll
  void backToNow() {
    clock.reset();
  }

  /** Answers the address of the page on which it is written, after the language. */
  private String begun() {
    var begun = officer.post("/th/programme/provinces/90/releases", "month", "2026-10");
    assertThat(begun.status()).isEqualTo(303);
    return begun.header("Location").substring("/th".length());
  }

  private void write(String page, Lang lang, String title, String body) {
    officer.post("/" + lang.code() + page, "title", title, "lead", "-", "body", body);
  }

  private Site.Answer publish(String page) {
    var draft = page.replace("programme/releases", "revisions/story");
    return officer.post("/th" + draft + "/submission", "request", UUID.randomUUID().toString());
  }

  /** The public page of the story with that Thai heading. */
  private String told(Lang lang, String title) {
    var list = site.get("/th/stories").body();
    var here = list.indexOf(title);
    assertThat(here).as(title).isPositive();
    var start = list.lastIndexOf("href=\"/th/stories/", here) + "href=\"/th".length();
    return site.get("/" + lang.code() + list.substring(start, list.indexOf('"', start))).body();
  }

  @Test
  void itBeginsWithWhatIsKnownAndShowsItToReadersOfEachLanguage() {
    var page = officer.get("/th" + begun()).body();
    assertThat(page).contains(INCOME, "ตุลาคม 2569", "October 2026", "Oktober 2026", "2026年10月");
    assertThat(page).doesNotContain("{fund-balance", "{visitors 90 2026-10}");
  }

  @Test
  void whatWasPublishedStaysAndTheCorrectionIsTold() {
    var page = begun();
    write(page, Lang.TH, "รายได้เดือนตุลาคม", "ชุมชนมีรายได้ " + INCOME);
    write(page, Lang.EN, "Income of October", "The communities earned " + INCOME + ".");
    assertThat(publish(page).status()).isEqualTo(200);
    var before = figure(told(Lang.EN, "รายได้เดือนตุลาคม"));
    assertThat(told(Lang.TH, "รายได้เดือนตุลาคม"))
        .contains("ชุมชนมีรายได้ " + before.replace("THB ", "฿"));

    months.sellLate(PublishedMonths.OCTOBER, "1000");
    months.publish(PublishedMonths.OCTOBER);
    assertThat(figure(told(Lang.EN, "รายได้เดือนตุลาคม"))).isEqualTo(before);
    assertThat(told(Lang.EN, "รายได้เดือนตุลาคม")).contains("This figure was corrected afterwards");

    write(page, Lang.TH, "รายได้เดือนตุลาคม (แก้คำ)", "รายได้ของชุมชน " + INCOME);
    assertThat(publish(page).status()).isEqualTo(200);
    assertThat(figure(told(Lang.EN, "รายได้เดือนตุลาคม (แก้คำ)"))).isEqualTo(before);
  }

  @Test
  void itSaysWhoIssuedAndWroteItAndHasACoverOfItsOwn() {
    var page = begun();
    var by = "/th" + page.replace("programme/releases", "revisions/story") + "/questions/by";
    officer.post(by, "office.th", "สำนักงานตัวอย่าง", "writer.th", "ผู้เขียนตัวอย่าง");
    write(page, Lang.TH, "ข่าวที่มีผู้เขียน", "รายได้ " + INCOME);
    assertThat(publish(page).status()).isEqualTo(200);
    var told = told(Lang.TH, "ข่าวที่มีผู้เขียน");
    assertThat(told).contains("สำนักงานตัวอย่าง", "ผู้เขียนตัวอย่าง", "20 มกราคม 2570 (ค.ศ. 2027)");
    var cover = told.substring(told.indexOf("/media/covers/story-"));
    assertThat(site.get(cover.substring(0, cover.indexOf('"'))).status()).isEqualTo(200);
  }

  private static String figure(String page) {
    var start = page.indexOf("The communities earned ") + "The communities earned ".length();
    return page.substring(start, page.indexOf(".<", start));
  }

  @Test
  void whatIsUnknownHiddenOrNobodysIsRefused() {
    refused("{visitors ban-nang-lao 2026-10}", "ยังไม่ทราบตัวเลข");
    refused("{income ban-nang-lao 2026-10}", "ยังไม่ทราบตัวเลข");
    refused("{fund-balance ban-tha-sai 2026-10}", "ไม่ได้เปิดเผย");
    refused("{visitor 90 2026-10}", "ไม่พบตัวเลข");
    refused("{visitors nowhere 2026-10}", "ไม่พบตัวเลข");
    refused("{visitors 90 2026-13}", "ไม่พบตัวเลข");
  }

  private void refused(String quote, String sentence) {
    var page = begun();
    write(page, Lang.TH, "ข่าวที่ไม่ออก", "ตัวเลข " + quote);
    var answer = publish(page);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence, quote);
    assertThat(site.get("/th/stories").body()).doesNotContain("ข่าวที่ไม่ออก");
  }

  @Test
  void onlyWhoWritesForTheProvinceWritesOne() {
    var page = begun();
    var group = site.visitor().signedInAs("sample.group");
    assertThat(group.post("/th/programme/provinces/90/releases", "month", "2026-10").status())
        .isEqualTo(403);
    assertThat(group.get("/th" + page).status()).isNotEqualTo(200);
  }

  @Test
  void aPickedFigureStandsInTheText() {
    var page = begun();
    officer.post(
        "/ms" + page,
        "title",
        "Berita",
        "lead",
        "-",
        "body",
        "Pendapatan:",
        "insert",
        "1",
        "indicator",
        "income",
        "place",
        "ban-tha-sai",
        "month",
        "2026-10");
    assertThat(officer.get("/ms" + page).body())
        .contains("Pendapatan: {income ban-tha-sai 2026-10}");
  }
}
