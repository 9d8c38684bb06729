package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.aenglek.bookings.Visits;
import org.aenglek.income.Earnings;
import org.aenglek.passports.Reviews;
import org.aenglek.people.Place;
import org.aenglek.programme.MonthFigures.Line;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports of months and quarters, in each of their forms. */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {
  private static final String PROVINCE = "/programme/provinces/90";
  private static final Path SHOTS = Path.of("target/screenshots");
  private static final int TWO_MEGABYTES = 2 << 20;
  private static final Period QUARTER = Period.quarterOf(YearMonth.of(2026, 11));

  @Autowired PublishedFigures published;
  @Autowired PeriodFigures periods;
  @Autowired Visits visits;
  @Autowired Reviews reviews;
  @Autowired Earnings earnings;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  private Visitor group;

  @BeforeAll
  void twoMonths() {
    new PublishedMonths(published, visits, reviews, earnings, world, clock).play();
    group = site.visitor().signedInAs("sample.group");
  }

  @AfterAll
  void backToNow() {
    clock.reset();
  }

  @Test
  void theFirstQuarterOfAFiscalYearBeginsInOctober() {
    assertThat(QUARTER.months())
        .containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11), YearMonth.of(2026, 12));
    assertThat(QUARTER.numberInFiscalYear()).isEqualTo(1);
    assertThat(QUARTER.fiscalYear()).isEqualTo(2027);
    assertThat(QUARTER.before().numberInFiscalYear()).isEqualTo(4);
    assertThat(Period.quarterOf(YearMonth.of(2027, 1)).numberInFiscalYear()).isEqualTo(2);
  }

  @Test
  void aQuartersIncomeIsTheSumOfWhatItsMonthsTold() {
    var posted =
        world.ask(
            () ->
                sql.sql(
                        """
                        select sum(amount) from income.posting
                         where part is not null and month between '2026-10-01' and '2026-12-01'
                        """)
                    .query(BigDecimal.class)
                    .single());
    assertThat(line(Indicator.INCOME).now()).isEqualByComparingTo(posted);
  }

  @Test
  void aQuartersSatisfactionIsReckonedFromAllItsReviews() {
    var mean =
        world.ask(
            () ->
                sql.sql(
                        """
                        select round(avg(rating), 2) from passports.review
                         where at >= '2026-10-01T00:00+07:00' and at < '2027-01-01T00:00+07:00'
                        """)
                    .query(BigDecimal.class)
                    .single());
    assertThat(line(Indicator.SATISFACTION).now()).isEqualByComparingTo(mean);
  }

  @Test
  void aQuarterDoesNotTellWhatItsMonthsCannotTell() {
    assertThat(line(Indicator.HOUSEHOLDS_EARNED).now()).isNull();
    assertThat(line(Indicator.GINI).now()).isNull();
    assertThat(line(Indicator.INCOME).lastMonth()).isNull();
    assertThat(group.get("/th" + PROVINCE + "/quarters/2027-01").status()).isEqualTo(404);
    assertThat(group.get("/th" + PROVINCE + "/quarters/2026-11").status()).isEqualTo(404);
  }

  private Line line(Indicator indicator) {
    return world.ask(() -> periods.lines(Place.province("90"), QUARTER, clock.instant())).stream()
        .filter(line -> line.indicator() == indicator)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theWallOfTheMeetingRoomSaysTheMonthAndNobodysName() {
    var wall = group.get("/th" + PROVINCE + "/wall");
    assertThat(wall.status()).isEqualTo(200);
    assertThat(wall.header("Refresh")).isEqualTo("300");
    assertThat(wall.body()).contains("ธันวาคม 2569", "เดือนก่อน", "งานที่ยังต้องทำ");
    assertThat(site.get("/th" + PROVINCE + "/wall").status()).isNotEqualTo(200);
  }

  @Test
  void eachFormSaysTheSame() throws IOException {
    for (var report : new String[] {"/reports/2026-12", "/quarters/2026-10"}) {
      var page = group.get("/th" + PROVINCE + report).body();
      var paper = group.get("/th" + PROVINCE + report + ".pdf");
      Files.createDirectories(SHOTS);
      Files.write(SHOTS.resolve(report.substring(1).replace('/', '-') + ".pdf"), paper.bytes());
      assertThat(paper.bytes().length).isLessThan(TWO_MEGABYTES);
      var income = page.substring(page.indexOf("฿"), page.indexOf("</b>", page.indexOf("฿")));
      assertThat(text(paper.bytes())).contains(income);
      assertThat(group.get("/th" + PROVINCE + report + ".xlsx").status()).isEqualTo(200);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    var reader = new PdfReader(pdf);
    var text = new StringBuilder();
    for (int i = 1; i <= reader.getNumberOfPages(); i++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(i));
    }
    return text.toString();
  }
}
