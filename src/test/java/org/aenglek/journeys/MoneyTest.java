package org.aenglek.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.income.Account;
import org.aenglek.income.Earnings;
import org.aenglek.income.HouseholdWay;
import org.aenglek.income.HouseholdWays;
import org.aenglek.income.Payout.Wanted;
import org.aenglek.income.Payouts;
import org.aenglek.income.PromptPay;
import org.aenglek.income.Way;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.SmallMonth;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What two months brought, paid and cost is read on a phone and on a desk by those whose it is. */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyTest {
  private static final String VILLAGE = "/income/" + SmallMonth.VILLAGE;
  private static final String PAPERS = "/payments/papers/" + SmallMonth.VILLAGE;

  @Autowired Site site;
  @Autowired World world;
  @Autowired Earnings earnings;
  @Autowired MovableClock clock;
  @Autowired Payouts payouts;
  @Autowired HouseholdWays ways;

  private UUID home;
  private UUID inCash;
  private UUID byCode;

  /** A page that somebody reads. */
  private record Reading(String name, String who, String path) {}

  @BeforeAll
  void aVillageHasSoldPaidAndSpent() {
    var homes = new SmallMonth(world, earnings, clock).play();
    home = homes.getFirst();
    inCash = pay(Way.CASH, home, "300");
    treasurer().does(() -> payouts.done(payouts.get(inCash).lines().getFirst().id()));
    var other = homes.get(1);
    var promptPay = PromptPay.find(PromptPay.Kind.TELEPHONE, "0812345678").orElseThrow();
    treasurer().does(() -> ways.tell(other, HouseholdWay.by(promptPay)));
    byCode = pay(Way.PROMPTPAY, other, "250");
    spendFromTheFund();
    world.substitute(SmallMonth.VILLAGE);
  }

  private void spendFromTheFund() {
    var keeper = site.visitor().signedInAs("sample.treasurer");
    var fund = "/th" + VILLAGE + "/fund";
    keeper.post(fund, "rules", "ซ่อมศาลา ช่วยเหลือกันยามเจ็บป่วย", "public", "true");
    keeper.post(fund + "/spendings", "what", "ซ่อมหลังคาศาลาริมทะเลสาบ", "amount", "450");
  }

  private UUID pay(Way way, UUID household, String amount) {
    var village = world.community(SmallMonth.VILLAGE).id();
    var wanted = new Wanted(Account.earnedBy(household, village), Money.of(amount, "THB"));
    return treasurer().does(() -> payouts.make(village, way, List.of(wanted), UUID.randomUUID()));
  }

  private Actor treasurer() {
    return Actor.person(world.person("sample.treasurer"));
  }

  private List<Reading> readings() {
    var household = "/income/households/" + home;
    return List.of(
        new Reading("household", "sample.member", household),
        new Reading("household-year", "sample.member", household + "/years/2026"),
        new Reading("village", "sample.treasurer", VILLAGE),
        new Reading("village-neighbour", "sample.member", VILLAGE),
        new Reading("postings", "sample.auditor", VILLAGE + "/postings"),
        new Reading("province", "sample.auditor", "/income/provinces/90"),
        new Reading("rule", "sample.treasurer", VILLAGE + "/rule"),
        new Reading("proposal", "sample.treasurer", VILLAGE + "/rule/proposal"),
        new Reading("departures", "sample.treasurer", VILLAGE + "/departures"),
        new Reading("payouts", "sample.treasurer", VILLAGE + "/payouts"),
        new Reading("payout", "sample.treasurer", VILLAGE + "/payouts/" + inCash),
        new Reading("sheet", "sample.treasurer", VILLAGE + "/payouts/" + inCash + "/sheet"),
        new Reading("codes", "sample.treasurer", VILLAGE + "/payouts/" + byCode + "/codes"),
        new Reading("fund", "sample.treasurer", VILLAGE + "/fund"),
        new Reading("papers", "sample.treasurer", PAPERS));
  }

  static Stream<Arguments> views() {
    return Stream.of(
        Arguments.of(View.phone(), "th"),
        Arguments.of(View.phone().dark(), "ms"),
        Arguments.of(View.desk(), "th"));
  }

  @ParameterizedTest
  @MethodSource("views")
  void everyPageOfMoneyFitsItsScreen(View view, String lang) {
    for (var reading : readings()) {
      try (var context = Chromium.open(view, lang)) {
        var cookie = site.visitor().signedInAs(reading.who()).cookie().split("=", 2);
        context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(site.address("/"))));
        var page = context.newPage();
        var answer = page.navigate(site.address("/" + lang + reading.path()));
        assertThat(answer.status()).as(reading.name()).isEqualTo(200);
        Chromium.shoot(page, view, "money-" + reading.name());
        var isTooWide = "document.documentElement.scrollWidth > innerWidth";
        assertThat(page.evaluate(isTooWide)).as(reading.name()).isEqualTo(false);
      }
    }
  }
}
