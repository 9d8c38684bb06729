package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.aenglek.base.Actor;
import org.aenglek.bookings.Visit;
import org.aenglek.counter.Codes;
import org.aenglek.site.Qr;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Axe;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stall-holder welcomes and sells with no signal, and nothing is lost or doubled. */
@AenglekTest
class CounterTest {
  private static final String VILLAGE = "ban-tha-sai";
  private static final String LUNCH = "ko-yo-lakeside-lunch";
  private static final String CLOTH = "ผ้าทอ";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Codes codes;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;
  @TempDir Path phone;

  private Visit scanned;
  private Visit typed;
  private Path film;

  @BeforeEach
  void twoPartiesComeToday() throws IOException {
    clock.reset();
    scanned = world.visit(world.agreed(LUNCH));
    typed = world.visit(world.agreed(LUNCH));
    clock.moveTo(scanned.firstDay() + "T09:00:00+07:00");
    film = film("/th/bookings/vouchers/" + world.voucher(scanned.id().toString()));
  }

  @Test
  void aDayWithNoSignalIsSafeInTheEvening() {
    try (var context = open()) {
      var page = enrolled(context);
      assertThat(page.locator(".guests")).containsText(scanned.reference());
      context.setOffline(true);
      scan(page);
      type(page, typed.reference());
      sellThree(page);
      assertThat(page.locator(".safe")).containsText("3");
      page.reload();
      assertThat(page.locator(".safe")).containsText("3");
    }
    try (var context = open()) {
      var page = started(context);
      assertThat(page.locator(".safe")).containsText("3");
      Stall.isSafeWithSignal(context, page);
    }
    assertThat(told("event", "true")).isEqualTo(3);
    assertThat(told("arrival", "visit is not null")).isEqualTo(2);
    assertThat(told("sale", "total = 285000 and paid = 'cash'")).isEqualTo(1);
  }

  /** Before money changes hands, and with nothing half written. */
  @Test
  void aFullPhoneSaysSoAndSellsNothing() {
    try (var context = open()) {
      enrolled(context);
    }
    try (var context = open()) {
      var page = page(context);
      fill(context, page);
      page.navigate(site.publicAddress("/th/counter"));
      page.locator(".tabs button").nth(1).click();
      tile(page).click();
      page.locator(".bottom .go").click();
      page.locator(".note").first().click();
      assertThat(page.locator(".alert")).containsText("เครื่องนี้เต็ม");
      assertThat(page.locator(".safe.is-safe")).isVisible();
    }
  }

  private void fill(BrowserContext context, Page page) {
    var disk = new JsonObject();
    disk.addProperty("origin", site.publicAddress(""));
    disk.addProperty("quotaSize", 1);
    context.newCDPSession(page).send("Storage.overrideQuotaForOrigin", disk);
  }

  /** A worker by another address is what a browser takes for a new version. */
  @Test
  void aNewVersionWaitsUntilItIsAskedForAndTakesNothingAway() {
    try (var context = open()) {
      var page = enrolled(context);
      page.reload();
      page.route("**/api/**", Route::abort);
      sellThree(page);
      page.evaluate(
          "navigator.serviceWorker.register('/th/counter/worker.js?new', {scope: '/th/counter'})");
      page.locator(".tabs button").last().click();
      assertThat(page.locator(".card .go")).hasText("เปลี่ยนเป็นรุ่นใหม่");
      assertThat(page.locator(".safe")).containsText("1");
      page.locator(".card .go").click();
      assertThat(page.locator(".guests")).isVisible();
      assertThat(page.locator(".safe")).containsText("1");
    }
  }

  @Test
  void aCodeIsUsedOnce() {
    try (var context = open()) {
      var page = enrolled(context);
      context.setOffline(true);
      scan(page);
      page.locator("button.big").first().click();
      assertThat(page.locator(".verdict.clay")).isVisible();
    }
  }

  /**
   * A step of a sale, with how many sales the phone may have when it dies right after it.
   *
   * @param does what the seller taps, or waits for
   */
  private record Step(String name, Consumer<Page> does, int least, int most) {}

  private static final List<Step> SALE =
      List.of(
          new Step("a tile", page -> tile(page).click(), 0, 0),
          new Step("another", page -> tile(page).click(), 0, 0),
          new Step("to pay", page -> page.locator(".bottom .go").click(), 0, 0),
          new Step("cash", page -> page.locator(".note").first().click(), 0, 1),
          new Step("kept", page -> assertThat(page.locator(".verdict")).containsText(Stall.KEPT), 1, 1));

  @Test
  void aBrowserThatIsKilledAtAnyStepOfASaleHasItOnceOrNotAtAll() {
    try (var context = open()) {
      enrolled(context);
    }
    int sold = 0;
    for (int last = 0; last < SALE.size(); last++) {
      killedAfter(SALE.subList(0, last + 1));
      int before = sold;
      sold = waiting();
      var step = SALE.get(last);
      assertThat(sold - before).as(step.name()).isBetween(step.least(), step.most());
    }
    try (var context = open()) {
      Stall.isSafeWithSignal(context, started(context));
    }
    assertThat(told("event", "true")).isEqualTo(sold);
    assertThat(told("sale", "total = 190000 and paid = 'cash'")).isEqualTo(sold);
  }

  private void killedAfter(List<Step> steps) {
    try (var context = open()) {
      var page = started(context);
      page.locator(".tabs button").nth(1).click();
      for (var step : steps) step.does().accept(page);
      kill();
    } catch (PlaywrightException gone) {
      // it was killed
    }
  }

  /** The application, on what the phone kept and with no signal. */
  private Page started(BrowserContext context) {
    context.setOffline(true);
    var page = page(context);
    page.navigate(site.publicAddress("/th/counter"));
    assertThat(page.locator(".guests")).isVisible();
    return page;
  }

  /** How much the phone says is not safe yet. */
  private int waiting() {
    try (var context = open()) {
      var said = started(context).locator(".safe").innerText().replaceAll("\\D", "");
      return said.isEmpty() ? 0 : Integer.parseInt(said);
    }
  }

  private static Locator tile(Page page) {
    return Stall.tile(page, CLOTH);
  }

  /** All of its processes, as a battery that is empty. */
  private void kill() {
    ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(phone.toString()))
        .forEach(ProcessHandle::destroyForcibly);
  }

  @ParameterizedTest
  @CsvSource({"th, false", "ms, true"})
  void everyScreenIsUsableByEverybody(String lang, boolean dark) {
    var view = dark ? View.phone().dark() : View.phone();
    try (var context = Chromium.openKept(view, lang, phone, film)) {
      var page = page(context);
      var faults = new ArrayList<String>();
      Consumer<String> look =
          screen -> {
            Chromium.shoot(page, view, "counter-" + screen + "-" + lang);
            faults.addAll(Axe.faults(page, screen + " at " + view));
          };
      page.navigate(site.publicAddress("/" + lang + "/counter?code=" + code()));
      look.accept("enrol");
      Stall.enrol(page);
      look.accept("coming");
      page.locator(".guest").first().click();
      look.accept("verdict");
      page.locator(".verdict .go").click();
      look.accept("welcome");
      page.locator(".verdict .plain-button").click();
      page.locator(".tile", new Page.LocatorOptions().setHasText("950")).click();
      look.accept("sell");
      page.locator(".bottom .go").click();
      look.accept("pay");
      page.locator(".note").first().click();
      look.accept("paid");
      page.locator(".verdict .plain-button").click();
      look.accept("receipt");
      page.locator(".tabs button").nth(2).click();
      look.accept("day");
      page.locator(".tabs button").nth(3).click();
      look.accept("phone");
      page.locator(".safe").click();
      look.accept("log");
      assertThat(faults).isEmpty();
    }
  }

  /** What is given for stamps is handed over with no signal, and is known once there is one. */
  @ParameterizedTest
  @CsvSource({"th, false", "ms, true"})
  void aRewardIsGivenToWhoeverShowsTheirPassport(String lang, boolean dark) throws IOException {
    world.reward(VILLAGE, "พัดใบลาน");
    film = film("/th" + world.codeOf(world.passport()));
    var view = dark ? View.phone().dark() : View.phone();
    try (var context = Chromium.openKept(view, lang, phone, film)) {
      var page = page(context);
      page.navigate(site.publicAddress("/" + lang + "/counter?code=" + code()));
      Stall.enrol(page);
      page.evaluate("navigator.serviceWorker.ready");
      context.setOffline(true);
      page.locator("button.big").first().click();
      assertThat(page.locator(".verdict.leaf .go")).isVisible();
      Chromium.shoot(page, view, "counter-passport-" + lang);
      page.locator(".verdict .go").click();
      assertThat(page.locator(".verdict .plain-button")).hasCount(1);
      page.locator(".verdict .plain-button").click();
      Chromium.shoot(page, view, "counter-reward-" + lang);
      page.locator(".card .plain-button").last().click();
      assertThat(page.locator(".verdict.leaf h1")).containsText("พัดใบลาน");
      Stall.isSafeWithSignal(context, page);
    }
    assertThat(told("told t join counter.event e on e.id = t.event", "kind = 'rewarded'")).isZero();
  }

  private BrowserContext open() {
    return Chromium.openKept(View.phone(), "th-TH", phone, film);
  }

  private Page page(BrowserContext context) {
    return Stall.page(context, clock.instant());
  }

  private Page enrolled(BrowserContext context) {
    var page = page(context);
    page.navigate(site.publicAddress("/th/counter?code=" + code()));
    Stall.enrol(page);
    page.evaluate("navigator.serviceWorker.ready");
    return page;
  }

  private String code() {
    var village = world.community(VILLAGE).id();
    var ends = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(90);
    return Actor.person(world.chairOf(VILLAGE))
        .does(() -> codes.text(codes.make(village, "ยายแดง", ends, UUID.randomUUID())));
  }

  private static void scan(Page page) {
    Stall.scan(page);
    page.locator(".verdict .go").click();
  }

  private static void type(Page page, String reference) {
    page.locator("form input").fill(reference.toLowerCase(Locale.ROOT));
    page.locator("form button").click();
    Stall.letIn(page);
    page.locator(".verdict .go").click();
  }

  /** Five taps, of which the last is one too many. */
  private static void sellThree(Page page) {
    page.locator(".tabs button").nth(1).click();
    for (int i = 0; i < 3; i++) tile(page).click();
    page.locator(".bottom .go").click();
    page.locator(".note").first().dblclick();
    assertThat(page.locator(".verdict")).containsText("2,850");
    page.locator(".tabs button").first().click();
  }

  /** How many of them the newest phone has told. */
  private int told(String what, String which) {
    var count =
        """
        select count(*) from counter.%s
         where device = (select id from counter.device order by number desc limit 1) and %s
        """
            .formatted(what, which);
    return world.ask(() -> sql.sql(count).query(Integer.class).single());
  }

  private Path film(String address) throws IOException {
    var code = ImageIO.read(new ByteArrayInputStream(Qr.png(site.publicAddress(address))));
    return Stall.film(code, phone.resolveSibling(phone.getFileName() + ".mjpeg"));
  }
}
