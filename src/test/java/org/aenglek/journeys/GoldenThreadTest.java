package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.aenglek.journeys.FamilyTrip.FAMILY;
import static org.aenglek.journeys.FamilyTrip.SUPPER;
import static org.aenglek.journeys.FamilyTrip.TEMPLE;
import static org.aenglek.journeys.FamilyTrip.TRAIL;
import static org.aenglek.journeys.FamilyTrip.TWO_CLOTHS;
import static org.aenglek.journeys.FamilyTrip.VILLAGES;
import static org.aenglek.journeys.FamilyTrip.WEAVERS;
import static org.aenglek.journeys.FamilyTrip.WEAVING_HOUSEHOLDS;
import static org.aenglek.journeys.FamilyTrip.booked;
import static org.aenglek.journeys.FamilyTrip.brought;
import static org.aenglek.journeys.FamilyTrip.earned;
import static org.aenglek.journeys.FamilyTrip.together;
import static org.aenglek.journeys.TripVillage.shown;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
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
import org.aenglek.journeys.TripVillage.Shares;
import org.aenglek.rota.Rota;
import org.aenglek.rota.Rule;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The golden thread: a family of four from Penang plans, books, comes and pays; households earn it,
 * the province steers by it and tells it. Every sum is reckoned here from what these people did,
 * and is the same to the satang on every page of the way.
 */
@AenglekTest
class GoldenThreadTest {
  private static final String FRIDAY = "2026-12-04";
  private static final String SATURDAY = "2026-12-05";

  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired Bookings bookings;
  @Autowired Rota rota;
  @Autowired Earnings earnings;
  @Autowired Codes codes;
  @TempDir Path pocket;

  private final Map<TripVillage, UUID> serving = new HashMap<>();
  private final List<UUID> neighbours = new ArrayList<>();
  private Phones phones;
  private Page guest;
  private Desk officer;
  private String order;
  private String receipt;

  @Test
  void fromPenangToThePressRelease() throws IOException {
    clock.moveTo("2026-11-23T10:00:00+07:00");
    villagesHaveRotasAndRules();
    try (var all = new Phones(site)) {
      phones = all;
      guest = phones.guest("ms-MY");
      aTripUnderFourThousandBahtIsFound();
      allOfItIsHeldWithOneTap();
      everyVillageSaysYes();
      oneChecklistSaysWhatIsPaidWhere();
      oneVillageIsPaidByItsCode();
      theWeaversPhoneShowsWhoseTurnItIs();

      clock.moveTo(FRIDAY + "T16:00:00+07:00");
      theyComeToTwoVillagesAndPayInOne();

      clock.moveTo(SATURDAY + "T09:00:00+07:00");
      theWeaversWelcomeThemAndSellWithNoSignal();
      nothingIsLostOrDoubledInTheEvening();
      theFamilyReadsWhereItsMoneyWent();
      otherHouseholdsServeOtherGuests();
      everyHouseholdSeesWhatItEarned();
      everyFundGrewByItsPublishedShare();

      clock.moveTo("2026-12-31T17:00:00+07:00");
      theTreasurerPaysOut();

      clock.moveTo("2027-01-08T09:00:00+07:00");
      theFiguresAreOnTheScreen();
      eachFigureOpensWhatIsBehindIt();
      aTaskIsGivenToAPersonWithADate();
      thePressReleaseQuotesTheSameFigures();
    }
  }

  private void villagesHaveRotasAndRules() {
    for (var village : VILLAGES) {
      var households = households(village);
      world.rota(village.offer(), Rule.USUAL, households);
      world.rule(village.slug(), LocalDate.of(2026, 11, 23), village.rule());
      if (village.equals(WEAVERS)) neighbours.addAll(households);
    }
  }

  private List<UUID> households(TripVillage village) {
    int many = village.equals(WEAVERS) ? WEAVING_HOUSEHOLDS : 1;
    return IntStream.rangeClosed(1, many)
        .mapToObj(number -> world.household(village.slug(), "บ้านตัวอย่าง " + number))
        .toList();
  }

  private void aTripUnderFourThousandBahtIsFound() {
    open(guest, "/");
    assertThat(guest).hasURL(site.publicAddress("/ms/"));
    guest.locator("a[href='/ms/trips']").first().click();
    guest.fill("[name=money]", "4000");
    Wishes.send(guest, FRIDAY);
    assertThat(guest.locator("[data-looking]")).hasCount(0);
    for (var village : VILLAGES) {
      assertThat(guest.locator("[data-offer=" + village.offer() + "]")).isVisible();
    }
    assertThat(guest.locator(".trip-costs tbody tr")).hasCount(VILLAGES.size());
    assertThat(guest.locator(".trip-costs strong")).hasText(shown(together(FamilyTrip::booked)));
    everyPlaceThatWasLeftOutHasItsReason();
    look(guest, "trip");
  }

  private void everyPlaceThatWasLeftOutHasItsReason() {
    var reasons = guest.locator(".left-out li > div > span:not(.soft)").allTextContents();
    assertThat(reasons).hasSize(guest.locator(".left-out li").count()).isNotEmpty();
    assertThat(reasons).noneMatch(String::isBlank);
  }

  private void allOfItIsHeldWithOneTap() {
    guest.locator(".book-way .go").click();
    assertThat(guest.locator("main > section > .sum strong"))
        .hasText(shown(together(FamilyTrip::booked)));
    guest.locator("[name=name]").fill("Nur Aisyah binti Ismail");
    guest.locator("[name=phone]").fill("+60 12-345 6789");
    look(guest, "held");
    guest.locator("form[action$='/order'] .go").click();
    assertThat(guest.locator(".order .visit.asked")).hasCount(VILLAGES.size());
    order = guest.url();
  }

  private void everyVillageSaysYes() {
    for (var village : VILLAGES) {
      var host = phones.of(host(village));
      open(host, "/th/bookings/in/" + village.slug());
      host.locator(".asked button[value=yes]").click();
      assertThat(host.locator(".asked")).hasCount(0);
    }
    for (var village : VILLAGES) serving.put(village, turnOf(village));
    neighbours.removeAll(serving.values());
    guest.reload();
    assertThat(guest.locator(".visit.confirmed")).hasCount(VILLAGES.size());
    guest.locator(".passport form button").click();
  }

  private UUID turnOf(TripVillage village) {
    var visit = visit(village).id();
    return world.ask(() -> rota.of(List.of(visit))).getFirst().household();
  }

  private void oneChecklistSaysWhatIsPaidWhere() {
    guest.navigate(order);
    assertThat(guest.locator(".checks b"))
        .hasText(VILLAGES.stream().map(this::name).toArray(String[]::new));
    for (var village : VILLAGES) {
      assertThat(check(village)).containsText(shown(booked(village)));
    }
    assertThat(guest.locator(".checks + .sum strong")).hasText(shown(together(FamilyTrip::booked)));
    look(guest, "checklist");
  }

  private void oneVillageIsPaidByItsCode() {
    var treasurer = treasurer(TEMPLE, host(TEMPLE));
    treasurer.tellHowOnePays();
    check(TEMPLE).click();
    assertThat(guest.locator(".code svg")).isVisible();
    assertThat(guest.locator("[role=status]")).hasText(shown(booked(TEMPLE)) + " perlu dibayar.");
    look(guest, "paying");
    treasurer.readStatement("23/11/2569", visit(TEMPLE).reference(), booked(TEMPLE));
    guest.navigate(order);
    assertThat(guest.locator(".checks .done")).hasCount(1);
  }

  private void theWeaversPhoneShowsWhoseTurnItIs() {
    var weaver = member(serving.get(WEAVERS));
    open(weaver, "/th/people/me");
    weaver.locator("a[href='/th/rota/" + WEAVERS.slug() + "']").click();
    assertThat(weaver.locator("[id^=own-]")).containsText("แขก 4 คน");
    look(weaver, "turn");
  }

  private void theyComeToTwoVillagesAndPayInOne() {
    for (var village : List.of(TEMPLE, TRAIL)) {
      var host = phones.of(host(village));
      open(host, "/th/bookings/in/" + village.slug());
      look(host, "arrival");
      host.locator("form[action$='/arrival'] button[value=yes]").click();
      assertThat(host.locator(".visit.attended")).hasCount(1);
    }
    treasurer(TRAIL, host(TRAIL)).takeCash(visit(TRAIL).reference(), booked(TRAIL));
    guest.reload();
    assertThat(guest.locator(".stamps li")).hasCount(2);
    assertThat(guest.locator(".checks .done")).hasCount(2);
  }

  private void theWeaversWelcomeThemAndSellWithNoSignal() throws IOException {
    try (var telephone = Chromium.openKept(View.phone(), "th-TH", pocket, guestsCode())) {
      var stall = Stall.page(telephone, clock.instant());
      open(stall, "/th/counter?code=" + counterCode());
      Stall.enrol(stall);
      stall.evaluate("navigator.serviceWorker.ready");
      telephone.setOffline(true);
      Stall.scan(stall);
      look(stall, "welcome");
      Stall.fillBasket(stall, "ผ้าทอ", 2, serving.get(WEAVERS));
      assertThat(stall.locator(".due strong")).hasText(shown(TWO_CLOTHS.sum()));
      look(stall, "cloth");
      receipt = Stall.takeCash(stall);
      assertThat(stall.locator(".safe")).containsText("2");
      clock.moveTo(SATURDAY + "T20:00:00+07:00");
      stall.clock().fastForward("11:00:00");
      Stall.isSafeWithSignal(telephone, stall);
      stall.reload();
      assertThat(stall.locator(".safe.is-safe")).isVisible();
    }
  }

  /** As it stands on the guest's telephone. */
  private Path guestsCode() throws IOException {
    guest.navigate(order);
    var seen = guest.locator(".voucher img").last().screenshot();
    return Stall.film(
        ImageIO.read(new ByteArrayInputStream(seen)), pocket.resolveSibling("seen.mjpeg"));
  }

  private String counterCode() {
    var village = world.community(WEAVERS.slug()).id();
    var until = LocalDate.parse(SATURDAY).plusDays(90);
    return Actor.person(world.person("sample.chair"))
        .does(() -> codes.text(codes.make(village, "ยายแดง", until, UUID.randomUUID())));
  }

  private void nothingIsLostOrDoubledInTheEvening() {
    var treasurer = treasurer(WEAVERS, "sample.treasurer");
    treasurer.takeCash(visit(WEAVERS).reference(), booked(WEAVERS));
    guest.navigate(order);
    assertThat(guest.locator(".visit.attended")).hasCount(VILLAGES.size());
    assertThat(guest.locator(".stamps li")).hasCount(VILLAGES.size());
    assertThat(guest.locator(".checks .done")).hasCount(VILLAGES.size());
    look(guest, "evening");
  }

  private void theFamilyReadsWhereItsMoneyWent() {
    for (var village : VILLAGES) {
      guest.navigate(order);
      guest.locator("a[href$='/visits/" + visit(village).id() + "/shares']").click();
      says(guest, FamilyTrip.visit(village));
      look(guest, "shares");
    }
    guest.navigate(receipt);
    says(guest, TWO_CLOTHS);
    look(guest, "receipt");
  }

  private static void says(Page page, Shares shares) {
    assertThat(page.locator("main")).containsText(shown(shares.sum()));
    assertThat(page.locator(".bars .figure"))
        .hasText(new String[] {shown(shares.household()), shown(shares.fund())});
  }

  /** So that nobody reckons a household's income from what everybody is told. */
  private void otherHouseholdsServeOtherGuests() {
    var selling = new Selling(world, earnings, clock);
    var price = SUPPER.amount().toPlainString();
    for (var home : neighbours) {
      selling.sell(WEAVERS.slug(), Selling.SUPPER, "lake-seafood", price, home);
    }
  }

  private void everyHouseholdSeesWhatItEarned() {
    for (var village : VILLAGES) sees(serving.get(village), brought(village).household());
    sees(neighbours.getFirst(), WEAVERS.shares(SUPPER).household());
  }

  private void sees(UUID household, Money earned) {
    var member = member(household);
    open(member, "/th/people/me");
    member.locator("a[href='/th/income/households/" + household + "']").click();
    assertThat(member.locator(".sums strong"))
        .hasText(Stream.generate(() -> shown(earned)).limit(3).toArray(String[]::new));
    look(member, "household");
  }

  private void everyFundGrewByItsPublishedShare() {
    for (var village : VILLAGES) {
      var host = phones.of(host(village));
      open(host, "/th/income/" + village.slug() + "/rule");
      assertThat(host.locator("main")).containsText("ร้อยละ " + village.fund() + ": กองทุนชุมชน");
      open(host, "/th/income/" + village.slug() + "/fund");
      assertThat(host.locator(".fund-balance b")).hasText(shown(earned(village).fund()));
    }
  }

  private void theTreasurerPaysOut() {
    treasurer(WEAVERS, "sample.treasurer").payOut(earned(WEAVERS).household());
    var weaver = member(serving.get(WEAVERS));
    open(weaver, "/th/income/households/" + serving.get(WEAVERS));
    assertThat(weaver.locator(".sums strong").last()).hasText("฿0");
    assertThat(weaver.locator(".got").last()).containsText(shown(brought(WEAVERS).household()));
    look(weaver, "paid-out");
  }

  private void theFiguresAreOnTheScreen() {
    officer = deskOf("sample.officer");
    officer.publish();
    assertThat(officer.figure("ผู้มาเยือน")).hasText(FAMILY * VILLAGES.size() + " คน");
    assertThat(officer.figure("รายได้")).hasText(shown(earned(WEAVERS).sum()));
    assertThat(officer.figure("ครัวเรือนที่มีรายได้")).hasText(WEAVING_HOUSEHOLDS + " ครัวเรือน");
    assertThat(officer.figure("เงินในกองทุน"))
        .hasText(shown(together(village -> earned(village).fund())));
    Chromium.shoot(officer.page(), View.desk(), "thread-figures");
  }

  /** Visitors to whoever sees guests, income to whoever reads what households earned. */
  private void eachFigureOpensWhatIsBehindIt() {
    for (var village : VILLAGES) {
      officer.openFiguresOf(village);
      officer.openRows("ผู้มาเยือน");
      assertThat(officer.page().locator(".got")).containsText(visit(village).reference());
      assertThat(sumOf(officer.page())).isEqualByComparingTo("" + FAMILY);
    }
    var auditor = deskOf("sample.auditor");
    auditor.openFiguresOf(WEAVERS);
    assertThat(auditor.figure("รายได้")).hasText(shown(earned(WEAVERS).sum()));
    auditor.openRows("รายได้");
    assertThat(sumOf(auditor.page())).isEqualByComparingTo(earned(WEAVERS).sum().amount());
    assertThat(auditor.page().locator("main")).containsText("รวม " + shown(earned(WEAVERS).sum()));
    auditor.open("/th/income/provinces/90?year=2026");
    assertThat(auditor.page().locator(".lead"))
        .containsText(shown(together(village -> earned(village).sum())));
  }

  private static BigDecimal sumOf(Page rows) {
    return rows.locator(".got .figure").allInnerTexts().stream()
        .map(text -> new BigDecimal(text.replaceAll("[^0-9.-]", "")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void aTaskIsGivenToAPersonWithADate() {
    var resolved = "(ตัวอย่าง) ชวนชุมชนใกล้เคียงเปิดรับผู้มาเยือน";
    officer.meet("ติดตามรายได้เดือนธันวาคม", "2027-01-08");
    assertThat(officer.page().locator(".agenda"))
        .containsText("รายได้ " + shown(earned(WEAVERS).sum()));
    officer.resolve(resolved, world.person("sample.district"), "2027-02-05");
    Chromium.shoot(officer.page(), View.desk(), "thread-meeting");
    var district = phones.of("sample.district");
    open(district, "/th/meetings");
    district.locator(".rows a[href*='/tasks/']").first().click();
    assertThat(district.locator("h1")).hasText(resolved);
    assertThat(district.locator("main")).containsText("กำหนด 5 กุมภาพันธ์ 2570");
    look(district, "task");
  }

  private void thePressReleaseQuotesTheSameFigures() {
    officer.release();
    assertThat(officer.page().locator("h1")).hasText("เผยแพร่แล้ว");
    open(guest, "/ms/stories");
    guest.locator("main a").getByText("Pelancongan komuniti di Songkhla, Disember 2026").click();
    var told = guest.locator("article");
    assertThat(told).containsText("Pelawat: " + FAMILY * VILLAGES.size() + " orang");
    assertThat(told).containsText("Pendapatan: " + shown(earned(WEAVERS).sum()));
    look(guest, "press");
  }

  private Visit visit(TripVillage village) {
    var community = world.community(village.slug()).id();
    var secret = new Secret(order.substring(order.lastIndexOf('/') + 1));
    return ((Bookings.Ordered) bookings.open(secret))
        .order().visits().stream()
            .filter(visit -> visit.community().equals(community))
            .findFirst()
            .orElseThrow();
  }

  private Locator check(TripVillage village) {
    return guest.locator(".checks a", new Page.LocatorOptions().setHasText(name(village)));
  }

  private String name(TripVillage village) {
    return world.community(village.slug()).name().in(Lang.MS).text();
  }

  private String host(TripVillage village) {
    return village.equals(WEAVERS) ? "sample.chair" : world.signInOfChair(village.slug());
  }

  private Treasurer treasurer(TripVillage village, String signIn) {
    return new Treasurer(site, phones.of(signIn), village);
  }

  private Page member(UUID household) {
    return phones.of(world.signInOf(world.memberOf(household)));
  }

  private Desk deskOf(String signIn) {
    return new Desk(site, phones.deskOf(signIn), "2026-12");
  }

  private void open(Page page, String path) {
    page.navigate(site.publicAddress(path));
  }

  /** Keeps a picture, and no page may be wider than its window. */
  private static void look(Page page, String name) {
    Chromium.shoot(page, View.phone(), "thread-" + name);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(name + " is wider than the screen")
        .isTrue();
  }
}
