package org.aenglek.programme;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.aenglek.TestBed;
import org.aenglek.areas.Areas;
import org.aenglek.people.Newcomers;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.programme.NationFigures.Row;
import org.aenglek.programme.NationFigures.State;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Phatthalung;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The provinces beside each other, for those whom the whole country concerns. */
@AenglekTest
class NationTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String PAGE = "/th/programme/nation?month=2026-10";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Areas areas;
  @Autowired Newcomers newcomers;
  @Autowired NationFigures nation;
  @Autowired PublishedFigures published;
  @Autowired DataSource dataSource;

  private Phatthalung phatthalung;

  @BeforeEach
  void twoProvinces() {
    phatthalung = new Phatthalung(world, areas, newcomers);
    phatthalung.letIn();
  }

  @Test
  void eachProvinceSaysHowFarItIs() throws SQLException {
    assertThat(states(OCTOBER)).containsEntry("90", State.NEVER_PUBLISHED);
    assertThat(states(OCTOBER)).containsEntry("93", State.NOT_STARTED);
    world.act(() -> published.publish("90", OCTOBER.minusMonths(1)));
    assertThat(states(OCTOBER)).containsEntry("90", State.NOT_PUBLISHED);
    world.act(() -> published.publish("90", OCTOBER));
    fortyTwoCame();
    phatthalung.village();
    assertThat(states(OCTOBER))
        .containsEntry("90", State.PUBLISHED)
        .containsEntry("93", State.NEVER_PUBLISHED);

    var page = site.visitor().signedInAs("sample.administrator").get(PAGE).body();
    assertThat(page)
        .contains("ยังไม่เคยเผยแพร่", "ทราบตัวเลขของ 1 จาก 2 จังหวัด รวมกัน 42 คน", "พัทลุง");
    assertThat(row("90", Indicator.VISITORS).now()).isEqualByComparingTo("42");
  }

  /** Published again, the last word counts. */
  private void fortyTwoCame() throws SQLException {
    try (var owner = TestBed.asOwner(dataSource);
        var statement = owner.createStatement()) {
      statement.execute(
          """
          insert into programme.publication (province, month, number, at, by)
          values ('90', '2026-10-01', 9, '2026-11-20 00:00Z', 'job:tester');
          insert into programme.published (province, month, number, place, indicator, value)
          values ('90', '2026-10-01', 9, 'province 90', 'visitors', 42)
          """);
    }
  }

  /** What a province reads of itself is what the country reads of it; what is unknown stays so. */
  @Test
  void theFigureIsTheProvincesOwn() {
    world.act(() -> published.publish("90", OCTOBER));
    for (var indicator : Indicator.values()) {
      var own =
          world.ask(() -> published.of(Place.province("90"), OCTOBER)).value(indicator, OCTOBER);
      assertThat(row("90", indicator).now()).as(indicator.key()).isEqualTo(own);
    }
    assertThat(row("90", Indicator.SATISFACTION).now()).isNull();
    assertThat(
            site.visitor()
                .signedInAs("sample.administrator")
                .get(PAGE + "&indicator=satisfaction")
                .body())
        .contains("ทราบตัวเลขของ 0 จาก 2 จังหวัด");
  }

  @Test
  void onlyWhomTheWholeCountryConcernsSeesIt() {
    for (var who :
        List.of(
            "sample.officer", "sample.chair", "sample.auditor", "sample.group", "sample.editor")) {
      assertThat(site.visitor().signedInAs(who).get(PAGE).status()).as(who).isEqualTo(403);
      assertThat(site.visitor().signedInAs(who).get("/th/people/me").body())
          .doesNotContain("/programme/nation");
    }
    assertThat(site.visitor().get(PAGE).header("Location")).contains("/people/sign-in");
    var administrator = site.visitor().signedInAs("sample.administrator");
    assertThat(administrator.get("/th/people/me").links()).contains("/th/programme/nation");
    assertThat(administrator.get(PAGE + "&indicator=fund-balance").status()).isEqualTo(403);
    assertThat(administrator.get(PAGE + "&indicator=luck").status()).isEqualTo(200);
    var auditor = phatthalung.somebody("national.auditor", Role.AUDITOR, Place.EVERYWHERE);
    var reads = site.visitor().signedInAs(auditor);
    assertThat(reads.get(PAGE + "&indicator=fund-balance").status()).isEqualTo(200);
    assertThat(reads.get(PAGE).body()).contains("เงินในกองทุน");
  }

  private Map<String, State> states(YearMonth month) {
    return rows(month, Indicator.VISITORS).stream()
        .collect(toMap(row -> row.province().code(), Row::state));
  }

  private Row row(String province, Indicator indicator) {
    return rows(OCTOBER, indicator).stream()
        .filter(row -> row.province().code().equals(province))
        .findFirst()
        .orElseThrow();
  }

  private List<Row> rows(YearMonth month, Indicator indicator) {
    return world.ask(() -> nation.of(month, indicator));
  }
}
