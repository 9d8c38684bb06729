package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Bookings;
import org.aenglek.bookings.Visit;
import org.aenglek.counter.Codes;
import org.aenglek.income.Earnings;
import org.aenglek.income.Selling;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.Clause;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;
import org.aenglek.rota.Rota;
import org.aenglek.rota.Rule;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The golden thread: a family of four from Penang plans, books, comes and pays; households earn it,
 * the province steers by it and tells it. Every sum is reckoned here from what these people did,
 * and is the same on every page of the way.
 */
@AenglekTest
class GoldenThreadTest {
  private static final View PHONE = View.phone();
  private static final int FAMILY = 4;
  private static final String FRIDAY = "2026-12-04";
  private static final String SATURDAY = "2026-12-05";
  private static final String MONTH = "2026-12";

  private static final Village TEMPLE =
      new Village("ban-khlong-chanuan", "pha-kho-temple-walk", baht("120"), "75.5", "24.5");
  private static final Village TRAIL =
      new Village("ban-liap", "liap-childhood-trail", baht("150"), "83.33", "16.67");
  private static final Village WEAVERS =
      new Village("ban-tha-sai", "ko-yo-half-day", baht("690"), "84.45", "15.55");
  private static final List<Village> VILLAGES = List.of(TEMPLE, TRAIL, WEAVERS);

  private static final Money CLOTH = times(baht("950"), 2);
  private static final Money TO_MAKER = times(baht("855"), 2);
  private static final Money SUPPER = baht("120.05");
  private static final int WEAVING_HOUSEHOLDS = 10;

  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired Bookings bookings;
  @Autowired Rota rota;
  @Autowired Earnings earnings;
  @Autowired Codes codes;
  @TempDir Path pocket;

  private Phones phones;
  private Page guest;
  private Page officer;
  private String order;
  private String receipt;
  private final Map<Village, UUID> serving = new HashMap<>();
  private final List<UUID> neighbours = new ArrayList<>();

  /**
   * A village of the trip, what the family pays for each of them there, and how it shares that.
   *
   * @param served percent of whoever serves
   * @param fund percent of the community's fund
   */
  private record Village(String slug, String offer, Money price, String served, String fund) {
    Money paid() {
      return times(price, FAMILY);
    }

    Money served(Money sum) {
      return parts(sum)[0];
    }

    Money fund(Money sum) {
      return parts(sum)[1];
    }

    private Money[] parts(Money sum) {
      return sum.split(baht(served).minor(), baht(fund).minor());
    }

    Clause clause() {
      return new Clause(Part.percent(To.SERVED, served), Part.percent(To.FUND, fund));
    }
  }

  @Test
  void fromPenangToThePressRelease() {
    clock.moveTo("2026-11-23T10:00:00+07:00");
    villagesAreReady();
    try (var all = new Phones(site)) {
      phones = all;
      guest = phones.guest("ms-MY");
      aTripUnderFourThousandBahtIsFound();
      allOfItIsHeldWithOneTap();
      everyVillageSaysYes();
      oneChecklistSaysWhatIsPaidWhere();
      oneVillageIsPaidByCode();
      theWeaversPhoneShowsWhoseTurnItIs();
      onFridayTheyComeToTwoVillages();
      onSaturdayTheWeaversHaveNoSignal();
      otherHouseholdsServeOtherGuests();
      theFamilyReadsWhereItsMoneyWent();
      everyHouseholdSeesWhatItEarned();
      everyFundGrewByItsPublishedShare();
      atTheMonthsEndTheTreasurerPaysOut();
      theFiguresAreOnTheScreen();
      aTaskIsGivenToAPersonWithADate();
    }
  }

  private void villagesAreReady() {
    for (var village : VILLAGES) {
      var households = households(village);
      world.rota(village.offer(), Rule.USUAL, households);
      world.rule(village.slug(), LocalDate.of(2026, 11, 23), rule(village));
      if (village.equals(WEAVERS)) neighbours.addAll(households);
    }
  }

  private List<UUID> households(Village village) {
    int many = village.equals(WEAVERS) ? WEAVING_HOUSEHOLDS : 1;
    return IntStream.rangeClosed(1, many)
        .mapToObj(number -> world.household(village.slug(), "บ้านทอผ้า " + number))
        .toList();
  }

  private static SharingRule rule(Village village) {
    var cloth = new Clause("product", List.of(Part.percent(To.MADE, "90"), Part.percent(To.FUND, "10")));
    return new SharingRule(List.of(village.clause(), cloth));
  }

  private void aTripUnderFourThousandBahtIsFound() {
    guest.navigate(site.publicAddress("/"));
    assertThat(guest).hasURL(site.publicAddress("/ms/"));
    guest.locator("a[href='/ms/trips']").first().click();
    guest.locator("[name=from]").selectOption("hat-yai-station");
    guest.locator("[name=date]").fill(FRIDAY);
    guest.locator("[name=days]").selectOption("2");
    guest.locator("[name=children]").fill("2");
    guest.locator("[name=money]").fill("4000");
    for (var like : List.of("crafts", "food", "lake")) {
      guest
          .locator("[name=like][value=" + like + "]")
          .check(new Locator.CheckOptions().setForce(true));
    }
    guest.locator(".wishes .go").click();
    guest.waitForURL(url -> url.matches(".*/trips/[2-9A-Z]{13}$"));
    assertThat(guest.locator("[data-looking]")).hasCount(0);
    assertThat(
            guest.locator("[data-offer]").all().stream().map(stop -> stop.getAttribute("data-offer")))
        .containsExactlyInAnyOrderElementsOf(VILLAGES.stream().map(Village::offer).toList());
    assertThat(guest.locator(".trip-costs")).containsText(shown(sumOfTrip()));
    assertThat(
            guest.locator(".left-out li").evaluateAll(
                "all => all.length > 20 && all.every(one => one.querySelector('div > span:not(.soft)').textContent.trim())"))
        .isEqualTo(true);
    look("trip");
  }

  private void allOfItIsHeldWithOneTap() {
    guest.locator(".book-way .go").click();
    assertThat(guest.locator("main > section > .sum")).containsText(shown(sumOfTrip()));
    look("held");
    guest.locator("[name=name]").fill("Nur Aisyah binti Ismail");
    guest.locator("[name=phone]").fill("+60 12-345 6789");
    guest.locator("form[action$='/order'] .go").click();
    assertThat(guest.locator(".order .visit.asked")).hasCount(VILLAGES.size());
    order = guest.url();
    look("ordered");
  }

  private void everyVillageSaysYes() {
    for (var village : VILLAGES) {
      var host = phones.of(host(village));
      host.navigate(site.publicAddress("/th/bookings/in/" + village.slug()));
      look(host, "asked-" + village.slug());
      host.locator(".asked button[value=yes]").click();
      assertThat(host.locator(".asked")).hasCount(0);
    }
    for (var village : VILLAGES) serving.put(village, turnOf(village));
    neighbours.removeAll(serving.values());
    guest.reload();
    assertThat(guest.locator(".visit.confirmed")).hasCount(VILLAGES.size());
    guest.locator(".passport form button").click();
    guest.navigate(order);
  }

  private UUID turnOf(Village village) {
    var visit = visit(village).id();
    return world.ask(() -> rota.of(List.of(visit))).getFirst().household();
  }

  private void oneChecklistSaysWhatIsPaidWhere() {
    look("checklist");
    assertThat(guest.locator(".checks b"))
        .containsText(VILLAGES.stream().map(this::name).toArray(String[]::new));
    for (var village : VILLAGES) {
      assertThat(check(village)).containsText(shown(village.paid()));
    }
    assertThat(guest.locator(".checks + .sum")).containsText(shown(sumOfTrip()));
  }

  /** A shop's code tells the bank no reference, so it is noted by hand. */
  private void oneVillageIsPaidByCode() {
    var treasurer = phones.of(host(TEMPLE));
    treasurer.navigate(site.publicAddress("/th/payments/payee/" + TEMPLE.slug()));
    treasurer.fill("[name=name]", "กลุ่มท่องเที่ยวพะโคะ");
    treasurer.fill("[name=promptPay]", "081 234 5678");
    treasurer.locator("form.entry .go").click();
    check(TEMPLE).click();
    assertThat(guest.locator(".code svg")).isVisible();
    assertThat(guest.locator("[role=status]")).hasText(shown(TEMPLE.paid()) + " perlu dibayar.");
    look("paying");
    readTheStatement(treasurer);
    guest.navigate(order);
    assertThat(guest.locator(".checks .done")).hasCount(1);
  }

  private void readTheStatement(Page treasurer) {
    var line =
        "วันที่,เวลา,ฝาก,รายละเอียด\n23/11/2569,10:05,%s,%s\n"
            .formatted(TEMPLE.paid().amount(), visit(TEMPLE).reference());
    treasurer.navigate(site.publicAddress("/th/payments/in/" + TEMPLE.slug()));
    var form = treasurer.locator("form[action$='/statements']");
    form.locator("[name=date]").fill("วันที่");
    form.locator("[name=time]").fill("เวลา");
    form.locator("[name=amount]").fill("ฝาก");
    form.locator("[name=text]").fill("รายละเอียด");
    form.locator("[type=file]")
        .setInputFiles(
            new FilePayload("bank.csv", "text/csv", line.getBytes(StandardCharsets.UTF_8)));
    form.locator(".go").click();
    look(treasurer, "statement");
    treasurer.locator("form[action$='/confirmation'] .go").click();
    assertThat(treasurer.locator("form[action$='/confirmation']")).hasCount(0);
  }

  private void theWeaversPhoneShowsWhoseTurnItIs() {
    var weaver = phones.of(world.signInOf(world.memberOf(serving.get(WEAVERS))));
    weaver.navigate(site.publicAddress("/th/people/me"));
    weaver.locator("a[href='/th/rota/" + WEAVERS.slug() + "']").first().click();
    assertThat(weaver.locator("[id^=own-]")).containsText("4 คน");
    look(weaver, "turn");
  }

  private void onFridayTheyComeToTwoVillages() {
    clock.moveTo(FRIDAY + "T16:00:00+07:00");
    for (var village : List.of(TEMPLE, TRAIL)) {
      var host = phones.of(host(village));
      host.navigate(site.publicAddress("/th/bookings/in/" + village.slug()));
      look(host, "friday-" + village.slug());
      host.locator("form[action$='/arrival'] button[value=yes]").click();
      assertThat(host.locator(".visit.attended")).hasCount(1);
      if (village.equals(TRAIL)) takeCash(host, village);
    }
    guest.reload();
    assertThat(guest.locator(".stamps li")).hasCount(2);
    assertThat(guest.locator(".checks .done")).hasCount(2);
    look("friday");
  }

  private void takeCash(Page treasurer, Village village) {
    treasurer.navigate(site.publicAddress("/th/payments/in/" + village.slug()));
    look(treasurer, "money-" + village.slug());
    var taking = treasurer.locator("form[action$='/payments']:has([name=way][value=cash])");
    assertThat(taking.locator("xpath=ancestor::li")).containsText(shown(village.paid()));
    taking.locator("button").click();
    assertThat(taking).hasCount(0);
  }

  private void onSaturdayTheWeaversHaveNoSignal() {
    clock.moveTo(SATURDAY + "T09:00:00+07:00");
    try (var telephone = Chromium.openKept(PHONE, "th-TH", pocket, guestsCode())) {
      var stall = Stall.page(telephone, clock.instant());
      stall.addInitScript("navigator.share = async shared => { window.shared = shared; }");
      stall.navigate(site.publicAddress("/th/counter?code=" + counterCode()));
      Stall.enrol(stall);
      stall.evaluate("navigator.serviceWorker.ready");
      telephone.setOffline(true);
      Stall.scan(stall);
      look(stall, "welcome");
      receipt = theyBuyTwoCloths(stall);
      clock.moveTo(SATURDAY + "T20:00:00+07:00");
      stall.clock().fastForward("11:00:00");
      assertThat(stall.locator(".safe")).containsText("2");
      Stall.isSafeWithSignal(telephone, stall);
      stall.reload();
      assertThat(stall.locator(".safe.is-safe")).isVisible();
    }
    takeCash(phones.of("sample.treasurer"), WEAVERS);
    guest.navigate(order);
    assertThat(guest.locator(".stamps li")).hasCount(VILLAGES.size());
    assertThat(guest.locator(".checks .done")).hasCount(VILLAGES.size());
    look("evening");
  }

  /** So that no household's income can be reckoned from what the province is told. */
  private void otherHouseholdsServeOtherGuests() {
    var selling = new Selling(world, earnings, clock);
    neighbours.forEach(home -> selling.sell(WEAVERS.slug(), Selling.SUPPER, "lake-seafood", SUPPER.amount().toPlainString(), home));
  }

  private void theFamilyReadsWhereItsMoneyWent() {
    for (var village : VILLAGES) {
      guest.navigate(order);
      guest.locator("a[href$='/visits/" + visit(village).id() + "/shares']").click();
      var parts = guest.locator(".bars");
      assertThat(guest.locator("h1")).containsText(shown(village.paid()));
      assertThat(parts).containsText(shown(village.served(village.paid())));
      assertThat(parts).containsText(shown(village.fund(village.paid())));
    }
    look("shares");
    guest.navigate(receipt);
    assertThat(guest.locator(".bars")).containsText(shown(TO_MAKER));
    assertThat(guest.locator(".bars")).containsText(shown(CLOTH.minus(TO_MAKER)));
    look("receipt");
  }

  private void everyHouseholdSeesWhatItEarned() {
    for (var village : VILLAGES) sees(serving.get(village), earnedByServing(village));
    sees(neighbours.getFirst(), WEAVERS.served(SUPPER));
  }

  private static Money earnedByServing(Village village) {
    var served = village.served(village.paid());
    return village.equals(WEAVERS) ? served.plus(TO_MAKER) : served;
  }

  private void sees(UUID household, Money earned) {
    var member = phones.of(world.signInOf(world.memberOf(household)));
    member.navigate(site.publicAddress("/th/people/me"));
    member.locator("a[href='/th/income/households/" + household + "']").click();
    assertThat(member.locator(".sums strong").first()).hasText(shown(earned));
    look(member, "household");
  }

  private void everyFundGrewByItsPublishedShare() {
    for (var village : VILLAGES) {
      var host = phones.of(host(village));
      host.navigate(site.publicAddress("/th/income/" + village.slug() + "/rule"));
      assertThat(host.locator("main")).containsText(village.fund());
      host.navigate(site.publicAddress("/th/income/" + village.slug() + "/fund"));
      assertThat(host.locator(".fund-balance b")).hasText(shown(inFund(village)));
      look(host, "fund");
    }
  }

  private static Money inFund(Village village) {
    var fund = village.fund(village.paid());
    if (!village.equals(WEAVERS)) return fund;
    return fund.plus(CLOTH.minus(TO_MAKER)).plus(times(village.fund(SUPPER), WEAVING_HOUSEHOLDS - 1));
  }

  private void atTheMonthsEndTheTreasurerPaysOut() {
    clock.moveTo("2026-12-31T17:00:00+07:00");
    var treasurer = phones.of("sample.treasurer");
    treasurer.navigate(site.publicAddress("/th/income/" + WEAVERS.slug() + "/payouts"));
    look(treasurer, "payouts");
    treasurer.locator("form .go").click();
    treasurer.locator(".rows a").first().click();
    var toAll = earnedByServing(WEAVERS).plus(times(WEAVERS.served(SUPPER), WEAVING_HOUSEHOLDS - 1));
    assertThat(treasurer.locator(".lead b")).hasText(shown(toAll));
    treasurer.locator("form[action$='/payment'] .go").click();
    assertThat(treasurer.locator("form[action$='/payment']")).hasCount(0);
    look(treasurer, "payout");
    var weaver = phones.of(world.signInOf(world.memberOf(serving.get(WEAVERS))));
    weaver.navigate(site.publicAddress("/th/income/households/" + serving.get(WEAVERS)));
    assertThat(weaver.locator(".sums strong").last()).hasText(shown(baht("0")));
    assertThat(weaver.locator(".got").last()).containsText(shown(earnedByServing(WEAVERS)));
    look(weaver, "paid-out");
  }

  /** The month is published by the officer, unless the night has done it. */
  private void theFiguresAreOnTheScreen() {
    clock.moveTo("2027-01-08T09:00:00+07:00");
    officer = phones.deskOf("sample.officer");
    officer.navigate(site.publicAddress("/th/programme/provinces/90?month=" + MONTH));
    officer.locator("form[action$='/publications'] button").click();
    officer.navigate(site.publicAddress("/th/programme/provinces/90?month=" + MONTH));
    assertThat(figure(officer, "ผู้มาเยือน")).containsText("" + FAMILY * VILLAGES.size());
    assertThat(figure(officer, "รายได้")).containsText(shown(told()));
    Chromium.shoot(officer, View.desk(), "thread-figures");
    var auditor = phones.deskOf("sample.auditor");
    auditor.navigate(site.publicAddress("/th/income/provinces/90?year=2026"));
    assertThat(auditor.locator(".lead")).containsText(shown(told().plus(TEMPLE.paid()).plus(TRAIL.paid())));
    auditor.navigate(site.publicAddress("/th/programme/of/" + WEAVERS.slug() + "?month=" + MONTH));
    Chromium.shoot(auditor, View.desk(), "thread-village-figures");
    assertThat(figure(auditor, "รายได้")).containsText(shown(told()));
    auditor.locator(".month-figures a").getByText("รายได้", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(sumOf(auditor.locator(".got .figure"))).isEqualByComparingTo(told().amount());
    assertThat(auditor.locator("main")).containsText("รวม " + shown(told()));
    Chromium.shoot(auditor, View.desk(), "thread-postings");
  }

  /** All that the weavers' village earned in the month. */
  private static Money told() {
    return WEAVERS.paid().plus(CLOTH).plus(times(SUPPER, WEAVING_HOUSEHOLDS - 1));
  }

  private static Locator figure(Page page, String indicator) {
    return page.locator(
        ".month-figures tr:has(th:text-is('" + indicator + "')) td.figure b, .month-figures tr:has(th a:text-is('" + indicator + "')) td.figure b").first();
  }

  private static BigDecimal sumOf(Locator figures) {
    return figures.allInnerTexts().stream()
        .map(text -> new BigDecimal(text.replaceAll("[^0-9.-]", "")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void aTaskIsGivenToAPersonWithADate() {
    officer.navigate(site.publicAddress("/th/meetings"));
    officer.locator(".rows a[href*='/bodies/']").first().click();
    officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("นัดประชุม")).click();
    officer.locator("[name=title]").fill("ติดตามรายได้เดือนธันวาคม");
    officer.locator("[name=first]").fill("2027-01-08");
    officer.locator("[name=starts]").fill("09.00");
    officer.locator("[name=place]").fill("ศาลากลางจังหวัด");
    officer.locator("form.entry .go").click();
    officer.locator(".rows a").getByText("ติดตามรายได้").click();
    press("เปิดประชุม");
    for (var seat : officer.locator("input[value=present]").all()) seat.check();
    officer.locator("form[action$='/attendance'] button").click();
    officer.locator("details:has(form[action$='/resolutions']) summary").last().click();
    var form = officer.locator("form[action$='/resolutions']").last();
    form.locator("[name=words]").fill("ให้ทุกชุมชนบอกรายได้ของเดือนภายในวันที่ห้าของเดือนถัดไป");
    form.locator("[name=owner]").selectOption("person " + world.person("sample.district"));
    form.locator("[name=due]").fill("2027-02-05");
    form.locator("button[value=do]").click();
    Chromium.shoot(officer, View.desk(), "thread-meeting");
    var district = phones.of("sample.district");
    district.navigate(site.publicAddress("/th/meetings"));
    district.locator(".rows a[href*='/tasks/']").first().click();
    assertThat(district.locator("main")).containsText("5 กุมภาพันธ์ 2570");
    look(district, "task");
  }

  private void press(String button) {
    officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private String theyBuyTwoCloths(Page stall) {
    stall.locator(".verdict .plain-button").click();
    for (int i = 0; i < 2; i++) Stall.tile(stall, "ผ้าทอ").click();
    stall.locator(".bottom .go").click();
    stall.locator("label.field select").selectOption(serving.get(WEAVERS).toString());
    assertThat(stall.locator(".due")).containsText(shown(CLOTH));
    look(stall, "cloth");
    stall.locator(".note").first().click();
    stall.locator(".verdict .plain-button").click();
    stall.locator("section > .plain-button").last().click();
    return (String) stall.evaluate("shared.url");
  }

  /** As it stands on the guest's telephone. */
  private Path guestsCode() {
    guest.navigate(order);
    var seen = guest.locator(".voucher img").last().screenshot();
    try {
      return Stall.film(
          ImageIO.read(new ByteArrayInputStream(seen)), pocket.resolveSibling("seen.mjpeg"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String counterCode() {
    var village = world.community(WEAVERS.slug()).id();
    return Actor.person(world.person("sample.chair"))
        .does(
            () ->
                codes.text(
                    codes.make(village, "ยายแดง", LocalDate.parse("2027-03-01"), UUID.randomUUID())));
  }

  private Locator check(Village village) {
    return guest
        .locator(".checks li", new Page.LocatorOptions().setHasText(name(village)))
        .locator("a");
  }

  private String name(Village village) {
    return world.community(village.slug()).name().in(Lang.MS).text();
  }

  private Visit visit(Village village) {
    var community = world.community(village.slug()).id();
    var secret = new Secret(order.substring(order.lastIndexOf('/') + 1));
    return ((Bookings.Ordered) bookings.open(secret))
        .order().visits().stream()
            .filter(visit -> visit.community().equals(community))
            .findFirst()
            .orElseThrow();
  }

  private String host(Village village) {
    return village.equals(WEAVERS) ? "sample.chair" : world.signInOfChair(village.slug());
  }

  private static Money sumOfTrip() {
    return VILLAGES.stream().map(Village::paid).reduce(Money::plus).orElseThrow();
  }

  private static Money baht(String amount) {
    return Money.of(amount, "THB");
  }

  private static Money times(Money each, int many) {
    return Money.ofMinor(each.minor() * many, "THB");
  }

  /** As all pages write it. */
  private static String shown(Money sum) {
    return (sum.minor() % 100 == 0 ? "฿%,.0f" : "฿%,.2f").formatted(sum.amount());
  }

  private void look(String name) {
    look(guest, name);
  }

  private static void look(Page page, String name) {
    Chromium.shoot(page, PHONE, "thread-" + name);
  }
}
