package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aenglek.base.Lang;
import org.aenglek.bookings.Visits;
import org.aenglek.income.Earnings;
import org.aenglek.passports.Reviews;
import org.aenglek.people.People;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A supper is found late, and the month is published again: who has the first letter in their hands
 * finds it as it was.
 */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationsTest {
  private static final String PROVINCE = "/en/programme/provinces/90";
  private static final String MONTH = PROVINCE + "/reports/2026-10";
  private static final String QUARTER = PROVINCE + "/quarters/2026-10";

  @Autowired PublishedFigures published;
  @Autowired Visits visits;
  @Autowired Reviews reviews;
  @Autowired Earnings earnings;
  @Autowired People people;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;

  private final Map<String, byte[]> before = new HashMap<>();
  private Visitor group;

  @BeforeAll
  void publishSellLatePublishAgain() {
    var months = new PublishedMonths(published, visits, reviews, earnings, world, clock);
    months.play();
    group = site.visitor().signedInAs("sample.group");
    for (var report : new String[] {MONTH, QUARTER}) {
      for (var form : new String[] {"", ".pdf", ".xlsx"}) {
        before.put(report + form, group.get(report + form).bytes());
      }
    }
    clock.forward(Duration.ofDays(1));
    months.sellLate(PublishedMonths.OCTOBER, "900");
    clock.forward(Duration.ofDays(1));
    site.visitor()
        .signedInAs("sample.officer")
        .post(PROVINCE + "/publications", "month", "2026-10");
    group = site.visitor().signedInAs("sample.group");
  }

  @AfterAll
  void backToNow() {
    clock.reset();
  }

  @Test
  void theFirstPublicationReadsAsItDidThen() {
    for (var report : new String[] {MONTH, QUARTER}) {
      var first = group.get(report + "?publication=1").body();
      assertThat(told(first)).isEqualTo(told(text(before.get(report))));
      assertThat(told(first)).isNotEqualTo(told(group.get(report).body()));
      assertThat(first)
          .contains("This is publication 1, as it read then.", "href=\"" + report + "\"")
          .contains(report + ".pdf?publication=1", report + ".xlsx?publication=1");
      assertThat(group.get(report).body()).doesNotContain("as it read then");
    }
  }

  @Test
  void itsOtherFormsDoTheSame() throws IOException {
    for (var report : new String[] {MONTH, QUARTER}) {
      var paper = pdf(group.get(report + ".pdf?publication=1").bytes());
      assertThat(paper).contains(income(text(before.get(report)))).contains("as it read then");
      assertThat(pdf(group.get(report + ".pdf").bytes()))
          .contains(income(group.get(report).body()))
          .doesNotContain("as it read then");
      assertThat(cells(group.get(report + ".xlsx?publication=1").bytes()))
          .isEqualTo(cells(before.get(report + ".xlsx")))
          .isNotEqualTo(cells(group.get(report + ".xlsx").bytes()));
    }
  }

  @Test
  void theReportListsWhenItWasPublishedAndByWhom() {
    var page = site.visitor().signedInAs("sample.officer").get(MONTH).body();
    var list = page.substring(page.indexOf("Publications of this report"));
    assertThat(list)
        .containsSubsequence("Publication 2, ", "by " + officer(), "Publication 1, ", "by itself")
        .contains(MONTH + "?publication=1");
    assertThat(page).contains("Corrected; it was ");
  }

  private String officer() {
    var name = world.ask(() -> people.names(List.of(world.person("sample.officer"))));
    return name.values().iterator().next().in(Lang.EN).text();
  }

  @Test
  void thereIsNoOther() {
    for (var number : new String[] {"0", "3", "99999999999", "x", ""}) {
      assertThat(group.get(MONTH + "?publication=" + number).status()).as(number).isEqualTo(404);
    }
    assertThat(group.get(PROVINCE + "/reports/2026-11?publication=2").status()).isEqualTo(404);
  }

  @Test
  void theVillagesOfTheFirstPublicationAreThoseOfItsOwnFigure() {
    var rows = PROVINCE + "/rows/income?month=2026-10";
    var first = group.get(rows + "&publication=1").body();
    assertThat(first).contains(income(text(before.get(MONTH))) + " in all");
    assertThat(group.get(rows).body()).contains(income(group.get(MONTH).body()) + " in all");
  }

  /** All tables, the figures of the chart among them; rows are linked as of that publication. */
  private static String told(String page) {
    return page.substring(page.indexOf("<table"), page.lastIndexOf("</table>"))
        .replaceAll("&(amp;)?publication=1", "");
  }

  private static String income(String page) {
    return page.substring(page.indexOf("฿"), page.indexOf("</b>", page.indexOf("฿")));
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }

  private static String pdf(byte[] paper) throws IOException {
    var reader = new PdfReader(paper);
    var text = new StringBuilder();
    for (int i = 1; i <= reader.getNumberOfPages(); i++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(i));
    }
    return text.toString().replaceAll("\\s+", " ");
  }

  /** Both pages of the workbook, but for the line that says as of when it was known. */
  private static List<String> cells(byte[] book) throws IOException {
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      var cells = new ArrayList<String>();
      for (var sheet : read.getSheets().toList()) {
        sheet.read().stream()
            .filter(row -> row.getRowNum() != 2)
            .flatMap(Row::stream)
            .filter(Objects::nonNull)
            .forEach(cell -> cells.add(cell.getRawValue()));
      }
      return cells;
    }
  }
}
