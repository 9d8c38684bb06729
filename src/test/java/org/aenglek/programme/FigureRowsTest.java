package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits;
import org.aenglek.income.Earnings;
import org.aenglek.passports.Reviews;
import org.aenglek.people.Access;
import org.aenglek.people.Place;
import org.aenglek.programme.FigureRows.Rows;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every figure opens what is behind it, or says why it does not. */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureRowsTest {
  private static final String WEAVERS = PublishedMonths.WEAVERS;
  private static final String VILLAGE = "/en/programme/of/" + WEAVERS + "/rows/";
  private static final String PROVINCE = "/en/programme/provinces/90/rows/";

  @Autowired PublishedFigures published;
  @Autowired FigureRows rows;
  @Autowired Visits visits;
  @Autowired Reviews reviews;
  @Autowired Earnings earnings;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;

  private YearMonth guests = YearMonth.of(2026, 12);
  private Instant told = Instant.EPOCH;
  private String late = "";

  @BeforeAll
  void oneArrivalIsWrittenDownLate() {
    clock.reset();
    var order = world.agreed("ko-yo-weaving-morning");
    var forgotten = world.visit(order);
    guests = YearMonth.from(forgotten.firstDay());
    late = forgotten.reference().toString();
    new PublishedMonths(published, visits, reviews, earnings, world, clock).play();
    told = world.ask(() -> published.find("90", guests)).orElseThrow().at();
    clock.forward(Duration.ofDays(1));
    arrives(forgotten);
    clock.forward(Duration.ofDays(1));
  }

  @AfterAll
  void backToNow() {
    clock.reset();
  }

  private void arrives(Visit visit) {
    Actor.person(world.chairOf(WEAVERS)).does(() -> visits.arrived(visit.id(), true));
  }

  @Test
  void whatCameLaterStandsApartUntilItIsPublished() {
    var then = visitors(told);
    assertThat(then.figure(Indicator.VISITORS).orElseThrow())
        .isEqualByComparingTo(
            world.ask(() -> published.of(place(), guests)).value(Indicator.VISITORS, guests));
    assertThat(then.later())
        .singleElement()
        .satisfies(row -> assertThat(row.visit()).isEqualTo(late));
    assertThat(then.gone()).isEmpty();
    assertThat(visitors(clock.instant()).later()).isEmpty();
    assertThat(visitors(clock.instant()).counted()).hasSize(then.counted().size() + 1);
    var page = site.visitor().signedInAs("sample.chair").get(VILLAGE + "visitors?month=" + guests);
    assertThat(page.body()).containsSubsequence("Known only afterwards", late);
  }

  private Rows visitors(Instant known) {
    return world.askAs(
        Actor.person(world.chairOf(WEAVERS)),
        () -> rows.of(Indicator.VISITORS, village(), guests, known));
  }

  @Test
  void everyIndicatorOpensItsRowsOrSaysWhyNot() {
    var chair = site.visitor().signedInAs("sample.chair");
    var officer = site.visitor().signedInAs("sample.officer");
    for (var indicator : Indicator.values()) {
      var village = VILLAGE + indicator.key() + "?month=" + guests;
      assertThat(chair.get(village).status()).as(village).isEqualTo(200);
      var page = officer.get(village);
      assertThat(page.status()).as(village).isEqualTo(200);
      if (!indicator.behind().isListed()) {
        assertThat(page.body())
            .as(village)
            .contains(reason(indicator))
            .doesNotContain("class=\"got\"");
      }
      assertThat(officer.get(PROVINCE + indicator.key() + "?month=" + guests).status())
          .isEqualTo(200);
    }
  }

  private static String reason(Indicator indicator) {
    return switch (indicator.behind()) {
      case SHARES -> "shares of single households";
      case FUND -> "the books of the community’s fund";
      default -> "known to the community’s committee alone";
    };
  }

  @Test
  void theBooksOpenForWhoKeepsThemAlone() {
    var postings = "/en/income/" + WEAVERS + "/postings";
    var income = VILLAGE + "income?month=2026-10";
    assertThat(site.visitor().signedInAs("sample.chair").get(income).body()).contains(postings);
    assertThat(site.visitor().signedInAs("sample.officer").get(income).body())
        .doesNotContain(postings);
  }

  @Test
  void guestsAreForThoseWhoSeePeopleThere() {
    var group = site.visitor().signedInAs("sample.group");
    for (var key :
        new String[] {"visitors", "answered-in-time", "repeat-visits", "routes-travelled"}) {
      assertThat(group.get(VILLAGE + key + "?month=" + guests).body())
          .contains("told to those who look after guests")
          .doesNotContain("class=\"got\"");
    }
    var stranger = world.chairOf("ban-khlong-daen");
    assertThatThrownBy(
            () ->
                world.askAs(
                    Actor.person(stranger),
                    () -> rows.of(Indicator.VISITORS, village(), guests, told)))
        .isInstanceOf(Access.NotAllowed.class);
    assertThat(site.visitor().signedInAs("sample.member").get(VILLAGE + "visitors").status())
        .isEqualTo(403);
    assertThat(site.get(VILLAGE + "visitors").status()).isNotEqualTo(200);
  }

  @Test
  void whoComesAgainAndWhatIsAnsweredIsTold() {
    var chair = site.visitor().signedInAs("sample.chair");
    assertThat(chair.get(VILLAGE + "repeat-visits?month=" + guests).body())
        .contains("had come before", "not known to have come before");
    assertThat(chair.get(VILLAGE + "answered-in-time?month=" + asked()).body())
        .contains("in time", "asked ");
  }

  private YearMonth asked() {
    return YearMonth.from(rowsOfOrders().stream().findFirst().orElseThrow().day());
  }

  private List<FigureRows.Row> rowsOfOrders() {
    return world.askAs(
        Actor.person(world.chairOf(WEAVERS)),
        () ->
            Stream.iterate(guests, month -> month.minusMonths(1))
                .limit(6)
                .flatMap(
                    month ->
                        rows
                            .of(Indicator.ORDERS, village(), month, clock.instant())
                            .counted()
                            .stream())
                .toList());
  }

  @Test
  void theFundOfAnAreaIsForWhoSeesMoneyThere() {
    var fund = PROVINCE + "fund-balance?month=2026-10";
    assertThat(site.visitor().signedInAs("sample.group").get(fund).status()).isEqualTo(403);
    assertThat(site.visitor().signedInAs("sample.officer").get(fund).body()).contains("in all");
    assertThat(site.visitor().signedInAs("sample.chair").get(fund).status()).isEqualTo(403);
  }

  @Test
  void nonsenseIsNotThere() {
    var officer = site.visitor().signedInAs("sample.officer");
    assertThat(officer.get(VILLAGE + "nonsense").status()).isEqualTo(404);
    assertThat(officer.get(PROVINCE + "nonsense").status()).isEqualTo(404);
    assertThat(officer.get(VILLAGE + "visitors?publication=7").status()).isEqualTo(404);
  }

  private Place place() {
    return Place.community(village().id());
  }

  private Community village() {
    return world.community(WEAVERS);
  }
}
