package org.aenglek.income;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each sees the money that is theirs to see, and the figures are those of the books. */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncomePagesTest {
  private static final SharingRule FOUR_FIFTHS =
      new SharingRule(Part.percent(To.SERVED, "80"), Part.percent(To.FUND, "20"));

  @Autowired Site site;
  @Autowired World world;
  @Autowired Earnings earnings;
  @Autowired IncomeFigures figures;
  @Autowired Journal journal;
  @Autowired Seals seals;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  private Selling selling;
  private int networks;
  private final Map<String, Visitor> signedIn = new HashMap<>();

  @BeforeEach
  void today() {
    clock.reset();
    signedIn.clear();
    selling = new Selling(world, earnings, clock);
  }

  @Test
  void aHouseholdReadsWhatItGotAndFromWhatAndNobodyElsesMoney() {
    var homes = village("ban-khlong-daen", 2);
    var loom = homes.get(0);
    selling.sell("ban-khlong-daen", Selling.SUPPER, "curry", "1234.50", loom);
    selling.sell("ban-khlong-daen", Selling.SUPPER, "curry", "777", homes.get(1));
    payOut(Account.earnedBy(loom, id("ban-khlong-daen")), "300");
    var page = "/income/households/" + loom;
    var member = member(loom);
    assertThat(member.get("/en" + page).body())
        .contains("Money of บ้าน 0", "฿987.60", "whoever serves", "฿300", "฿687.60", "picture.svg")
        .doesNotContain("621.60");
    assertThat(member.get("/th" + page).body())
        .contains("เงินของบ้าน 0", "ผู้ให้บริการ", "อ่านให้ฟัง", "ยังไม่ได้จ่าย");
    assertThat(member.get("/th/people/me").body()).contains(page);
    assertThat(member(homes.get(1)).get("/en" + page).status()).isEqualTo(403);
    assertThat(as("sample.officer").get("/en" + page).status()).isEqualTo(403);
    assertThat(as("sample.auditor").get("/en" + page).body()).contains("฿987.60");
    assertThat(site.visitor().get("/en" + page).status()).as("sign in first").isEqualTo(303);
  }

  @Test
  void thePictureIsTheHouseholdsAloneAndKeptNowhere() {
    var loom = village("ban-nang-lao", 1).getFirst();
    selling.sell("ban-nang-lao", Selling.SUPPER, "curry", "100", loom);
    var picture = "/th/income/households/" + loom + "/picture.svg";
    var own = member(loom).get(picture);
    assertThat(own.body()).contains("<svg", "฿80", "บ้าน 0");
    assertThat(own.header("Cache-Control")).contains("no-store");
    assertThat(as("sample.auditor").get(picture).status()).isEqualTo(403);
    assertThat(chair("ban-nang-lao").get(picture).status()).isEqualTo(403);
  }

  @Test
  void aVillageOfTwelveReadsItsMonthsByWhatWasSoldOnceTheyAreOver() {
    var homes = village("ban-hua-non-wat", 12);
    var served = homes.toArray(UUID[]::new);
    selling.sell("ban-hua-non-wat", Selling.CLOTH, "weaving", "12000", served);
    selling.sell("ban-hua-non-wat", Selling.SUPPER, "curry", "6000", served);
    selling.sell("ban-hua-non-wat", Selling.SUPPER, "curry", "543.21", homes.getFirst());
    var page = "/en/income/ban-hua-non-wat";
    var member = member(homes.getFirst());
    assertThat(member.get(page).body()).as("this month is not over").doesNotContain("18,543.21");
    clock.moveTo("2026-12-02T10:00:00+07:00");
    assertThat(member.get(page).body())
        .contains("Earned in 2026: ฿18,543.21", "12 of 12 households", "฿12,000", "฿3,708.64")
        .doesNotContain("Each household", "book.csv", "/postings");
    assertThat(member.get("/th/income/ban-hua-non-wat").body())
        .contains("มีรายได้ 12 จาก 12 ครัวเรือน", "ผ้าทอ", "กองทุนชุมชน");
    assertThat(chair("ban-hua-non-wat").get(page).body())
        .contains("Each household", "บ้าน 11", "book.csv", "Close the books until November 2026");
    assertThat(member(village("ban-mi-rai", 1).getFirst()).get(page).status()).isEqualTo(403);
    var officer = Actor.person(world.person("sample.officer"));
    boolean isWhole =
        world.askAs(officer, () -> figures.ofCommunity(id("ban-hua-non-wat"), 2026).isWhole());
    assertThat(isWhole).as("an officer").isFalse();
  }

  @Test
  void aVillageOfFiveIsToldTheSumAloneAndOnlyOfAYearThatIsOver() {
    var homes = village("ban-suan-thurian", 5);
    homes.forEach(
        home -> selling.sell("ban-suan-thurian", Selling.SUPPER, "curry", "100.10", home));
    clock.moveTo("2026-12-31T10:00:00+07:00");
    var member = member(homes.getFirst());
    var page = "/en/income/ban-suan-thurian?year=2026";
    assertThat(member.get(page).body()).doesNotContain("500.50");
    clock.moveTo("2027-01-01T10:00:00+07:00");
    assertThat(member.get(page).body())
        .contains("฿500.50")
        .doesNotContain("Community fund", "อาหารเย็น", "households earned something");
    assertThat(member.get(page + "&from=2026-11&to=2026-12").status()).isEqualTo(404);
    assertThat(member.get(page + "&from=2026-11&to=2026-11").status()).isEqualTo(404);
    assertThat(chair("ban-suan-thurian").get(page).body()).contains("Community fund", "฿100.10");
  }

  @Test
  void figuresAreWhatTheBooksSayAlsoBeforeAndAfterTheyAreSealed() {
    var homes = village("ban-tha-sai", 11);
    for (int i = 0; i < 30; i++) {
      var served = homes.subList(i % 9, i % 9 + 2).toArray(UUID[]::new);
      selling.sell(
          "ban-tha-sai",
          i % 3 == 0 ? Selling.CLOTH : Selling.SUPPER,
          "loom",
          "99." + (10 + i),
          served);
      if (i == 15) seals.make();
    }
    var year = asTreasurer(() -> figures.ofCommunity(id("ban-tha-sai"), 2026));
    var split = asTreasurer(() -> figures.split(id("ban-tha-sai"), Months.of(2026)));
    var booked = booked("ban-tha-sai");
    assertThat(year.sum()).isEqualTo(booked);
    assertThat(sum(split.accounts().values().stream().toList())).isEqualTo(booked);
    assertThat(sum(split.offers().stream().map(IncomeFigures.Sum::amount).toList()))
        .isEqualTo(booked);
    assertThat(sum(List.copyOf(split.households().values())))
        .isEqualTo(split.accounts().get(Account.Kind.EARNED));
    var province = world.ask(() -> figures.ofProvince("90", 2026));
    assertThat(province)
        .filteredOn(row -> row.community().equals(id("ban-tha-sai")))
        .extracting(IncomeFigures.Row::sum)
        .containsExactly(booked);
    assertThat(as("sample.auditor").get("/en/income/provinces/90").body())
        .contains("/en/income/ban-tha-sai?year=2026");
    assertThat(as("sample.officer").get("/th/income/provinces/90").status()).isEqualTo(200);
    assertThat(as("sample.chair").get("/th/income/provinces/90").status()).isEqualTo(403);
  }

  @Test
  void theTreasurerClosesAMonthAndTakesTheBookAlong() {
    var treasurer = as("sample.treasurer");
    selling.sell("ban-tha-sai", Selling.CLOTH, "loom", "432.10");
    var page = "/en/income/ban-tha-sai";
    assertThat(treasurer.get(page + "/book.csv").body()).contains("transfer,at,kind", "432.10");
    assertThat(treasurer.get(page + "/book.journal").body()).contains("assets:ban-tha-sai:cash");
    assertThat(treasurer.get(page + "/postings").body()).contains("฿432.10", "Earned");
    assertThat(treasurer.post(page + "/closings", "month", "2026-11").body())
        .contains("This month is not over yet");
    assertThat(treasurer.post(page + "/closings", "month", "soon").body())
        .contains("This month is not over yet");
    assertThat(treasurer.post(page + "/closings", "month", "2026-10").status()).isEqualTo(303);
    seals.make();
    assertThat(treasurer.get(page).body())
        .contains("Closed until October 2026", seals.head().orElseThrow().head());
    var member = as("sample.member");
    assertThat(member.post(page + "/closings", "month", "2026-10").status()).isEqualTo(403);
    for (var closed : List.of("/book.csv", "/book.journal", "/postings")) {
      assertThat(member.get(page + closed).status()).as(closed).isEqualTo(403);
      assertThat(as("sample.officer").get(page + closed).status()).as(closed).isEqualTo(403);
    }
  }

  /** So many households, and a rule that gives four fifths to who served. */
  private List<UUID> village(String slug, int households) {
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
    world.rule(slug, day, FOUR_FIFTHS);
    return IntStream.range(0, households)
        .mapToObj(i -> world.household(slug, "บ้าน " + i))
        .toList();
  }

  private Visitor member(UUID household) {
    return as(world.signInOf(world.memberOf(household)));
  }

  private Visitor chair(String slug) {
    return as(world.signInOfChair(slug));
  }

  /** Each from another network, or so many sign-ins would slow the next. */
  private Visitor as(String who) {
    return signedIn.computeIfAbsent(
        who, name -> site.visitor().from("10.6." + ++networks + ".1").signedInAs(name));
  }

  private <T> T asTreasurer(Supplier<T> work) {
    return world.askAs(Actor.person(world.person("sample.treasurer")), work);
  }

  private void payOut(Account from, String amount) {
    var transfer =
        Transfer.of(
            Transfer.Kind.PAYOUT,
            new Transfer.Cause("payout", UUID.randomUUID()),
            null,
            Money.of(amount, "THB"),
            from,
            Account.cash(from.community()));
    world.ask(() -> journal.record(transfer, UUID.randomUUID()));
  }

  /** What every transfer of something sold moved out of the cash box, or into it. */
  private Money booked(String slug) {
    return world.ask(
        () ->
            sql.sql(
                    """
                    select -sum(p.amount) from income.posting p
                      join income.account a on a.id = p.account
                      join income.transfer t on t.id = p.transfer
                     where a.community = ? and a.kind = 'cash' and t.sold is not null
                    """)
                .param(id(slug))
                .query((row, i) -> Money.ofMinor(row.getLong(1), "THB"))
                .single());
  }

  private static Money sum(List<Money> all) {
    return all.stream().reduce(Money.ofMinor(0, "THB"), Money::plus);
  }

  private UUID id(String slug) {
    return world.community(slug).id();
  }
}
