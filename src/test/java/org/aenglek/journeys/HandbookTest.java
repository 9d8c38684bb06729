package org.aenglek.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.aenglek.base.Actor;
import org.aenglek.bookings.Visit;
import org.aenglek.counter.Codes;
import org.aenglek.income.Earnings;
import org.aenglek.passports.Stamps;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.SmallMonth;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Goes where the handbook leads, as those for whom it is written, and takes its pictures. They land
 * in {@code target}; those of the handbook are taken anew where one is missing, and all of them
 * with {@code AENGLEK_PICTURES=renew}.
 */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandbookTest {
  private static final Path HANDBOOK = Path.of("docs/handbook/pictures");
  private static final Path TAKEN = Path.of("target/handbook");
  private static final int MOST_BYTES = 60_000;
  private static final float QUALITY = 0.7f;
  private static final String NOBODY = "";
  private static final String VILLAGE = "ban-tha-sai";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Earnings earnings;
  @Autowired Codes codes;
  @Autowired Stamps stamps;
  @Autowired MovableClock clock;

  private Visit comes;
  private String passport = "";

  /** A picture: its name, who looks, where they begin, and what they do there. */
  private record Shot(String name, String who, String path, Consumer<Page> steps) {
    static Shot of(String name, String who, String path) {
      return new Shot(name, who, path, page -> to(page, "main h1"));
    }
  }

  private List<Shot> shots() {
    return List.of(
        new Shot("visitor-home", NOBODY, "/", page -> to(page, "#main")),
        Shot.of("visitor-trip", NOBODY, "/trips"),
        Shot.of("member-sign-in", NOBODY, "/people/sign-in"),
        new Shot("member-offer", "sample.member", "/people/me", HandbookTest::beginOffer),
        Shot.of(
            "member-money",
            "sample.member",
            "/income/households/" + world.householdOf("sample.member")),
        Shot.of("chair-photographs", "sample.chair", "/media/albums/" + village()),
        Shot.of("chair-edit", "sample.chair", "/revisions/community/" + village()),
        new Shot("chair-capital", "sample.chair", "/people/me", HandbookTest::enterCapital),
        Shot.of("chair-people", "sample.chair", "/people/communities/ban-tha-sai"),
        Shot.of("visitor-book", NOBODY, "/bookings/offers/ko-yo-weaving-morning?day=2026-12-01"),
        new Shot(
            "chair-guests",
            "sample.chair",
            "/bookings/in/ban-tha-sai",
            page -> to(page, "section.asked")),
        Shot.of("chair-rule", "sample.chair", "/income/ban-tha-sai/rule"),
        Shot.of("seller-enrol", NOBODY, "/counter"),
        new Shot("seller-coming", NOBODY, "/counter", this::enrol),
        new Shot("seller-sell", NOBODY, "/counter", this::fillTheBasket),
        new Shot("seller-day", NOBODY, "/counter", this::sell),
        Shot.of("chair-day", "sample.chair", "/counter/in/ban-tha-sai/days/" + comes.firstDay()),
        Shot.of("chair-stamps", "sample.chair", "/passports/in/ban-tha-sai"),
        Shot.of("visitor-passport", NOBODY, passport),
        Shot.of("treasurer-me", "sample.treasurer", "/people/me"),
        Shot.of("treasurer-rule", "sample.treasurer", "/income/ban-tha-sai/rule"),
        Shot.of("treasurer-payouts", "sample.treasurer", "/income/ban-tha-sai/payouts"),
        Shot.of("treasurer-fund", "sample.treasurer", "/income/ban-tha-sai/fund"),
        Shot.of("treasurer-papers", "sample.treasurer", "/payments/papers/ban-tha-sai"),
        new Shot(
            "treasurer-month",
            "sample.treasurer",
            "/income/ban-tha-sai",
            page -> to(page, "form[action$='/closings']")),
        Shot.of("officer-beginning", "sample.officer", "/programme/provinces/90/beginning"),
        Shot.of("officer-checks", "sample.officer", "/revisions/checks?place=province+90"),
        new Shot("officer-sameness", NOBODY, "/communities/sameness", page -> to(page, "#alike")),
        new Shot(
            "officer-route",
            "sample.officer",
            "/trips/routes/suggestions",
            page -> {
              page.locator("form[action$='/trips/routes/drafts'] button").first().click();
              page.locator("#stops").waitFor();
              to(page, "#stops");
            }),
        Shot.of(
            "editor-translations", "sample.editor", "/revisions/translations?place=province+90"),
        Shot.of("auditor-acts", "sample.auditor", "/people/acts?place=province+90"),
        Shot.of("administrator-people", "sample.administrator", "/people/provinces/90"));
  }

  private UUID village() {
    return world.community("ban-tha-sai").id();
  }

  /** On the morning on which guests come. */
  private void enrol(Page page) {
    clock.moveTo(comes.firstDay() + "T09:00:00+07:00");
    page.clock().install(new Clock.InstallOptions().setTime(Date.from(clock.instant())));
    page.locator("input").first().fill(world.ask(() -> codes.text(world.counterCode(VILLAGE))));
    page.locator("input").last().fill("แผงหน้าท่า");
    page.locator("button.go").click();
    page.locator(".guests").waitFor();
  }

  private void fillTheBasket(Page page) {
    enrol(page);
    page.locator(".tabs button").nth(1).click();
    page.locator(".tile", new Page.LocatorOptions().setHasText("950")).click();
  }

  /** With an open box, for cash, in signal. */
  private void sell(Page page) {
    enrol(page);
    page.locator(".tabs button").nth(2).click();
    page.locator("button.plain-button.big").click();
    page.locator("input").fill("500");
    page.locator("button.go").click();
    page.locator(".tabs button").nth(1).click();
    page.locator(".tile", new Page.LocatorOptions().setHasText("950")).click();
    page.locator(".bottom .go").click();
    page.locator(".note").first().click();
    page.locator(".verdict").waitFor();
    page.locator(".safe.is-safe").waitFor();
    page.locator(".tabs button").nth(2).click();
  }

  /** Money was earned; something waits to be checked or translated, and a guest for a yes. */
  @BeforeAll
  void workWaits() {
    new SmallMonth(world, earnings, clock).play();
    world.booked("ko-yo-weaving-morning");
    comes = world.visit(world.agreed("ko-yo-lakeside-lunch"));
    passport = world.passport();
    var code = world.codeOf(passport).replaceFirst(".*/", "");
    Actor.person(world.chairOf(VILLAGE)).does(() -> stamps.stampToday(code, VILLAGE));
    tell("market", "ตลาดเช้าริมทะเลสาบ ทุกวันเสาร์");
    var administrator = site.visitor().signedInAs("sample.administrator");
    administrator.post("/th/revisions/rules/90", "fourEyes", "on");
    tell("note", "โปรดถอดรองเท้าก่อนขึ้นเรือน");
    administrator.post("/th/revisions/rules/90", "fourEyes", "off");
  }

  private void tell(String field, String text) {
    var committee = site.visitor().signedInAs("sample.committee");
    var page = "/th/revisions/community/" + village();
    committee.post(page + "/questions/" + field, field + ".th", text);
    committee.post(page + "/submission", "request", UUID.randomUUID().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"th", "en"})
  void thePagesOfTheHandbookAreThere(String lang) throws IOException {
    Files.createDirectories(TAKEN);
    Files.createDirectories(HANDBOOK);
    for (var shot : shots()) {
      var file = shot.name() + "-" + lang + ".webp";
      var picture = take(shot, lang);
      assertThat(picture.length).as(file).isBetween(2_000, MOST_BYTES);
      Files.write(TAKEN.resolve(file), picture);
      if (isWanted(HANDBOOK.resolve(file))) Files.write(HANDBOOK.resolve(file), picture);
    }
  }

  private static boolean isWanted(Path file) {
    return !Files.exists(file) || "renew".equals(System.getenv("AENGLEK_PICTURES"));
  }

  private byte[] take(Shot shot, String lang) throws IOException {
    clock.reset();
    try (var context = Chromium.openSmallPhone(lang)) {
      var page = context.newPage();
      if (!shot.who().isEmpty()) signIn(page, shot.who(), lang);
      var answer = page.navigate(site.address("/" + lang + shot.path()));
      assertThat(answer.status()).as(shot.name()).isEqualTo(200);
      shot.steps().accept(page);
      page.evaluate("document.fonts.ready");
      return webP(page.screenshot());
    }
  }

  private void signIn(Page page, String who, String lang) {
    page.navigate(site.address("/" + lang + "/people/sign-in"));
    page.locator("input[name='name']").fill(who);
    page.locator("input[name='password']").fill("come and see the lake");
    page.locator("form.entry button").click();
    page.waitForURL(address -> !address.contains("sign-in"));
  }

  private static void begin(Page page, String kind) {
    page.locator("form[action$='/revisions/" + kind + "/new'] button").first().click();
    page.locator("form.entry").waitFor();
  }

  private static void beginOffer(Page page) {
    begin(page, "offer");
    to(page, "main h1");
  }

  private static void enterCapital(Page page) {
    begin(page, "capital");
    page.locator("[name^='name.']").fill("ตลาดน้ำย้อมคราม");
    page.locator("input[value='charm']").check(new Locator.CheckOptions().setForce(true));
    page.locator("button[name='one']").click();
    page.locator("#likeness").waitFor();
    to(page, "#likeness");
  }

  private static void to(Page page, String element) {
    page.locator(element)
        .first()
        .evaluate("it => it.scrollIntoView({ block: 'start', behavior: 'instant' })");
  }

  private static byte[] webP(byte[] png) throws IOException {
    var file = Files.createTempFile("picture", ".webp");
    var writer = ImageIO.getImageWritersByMIMEType("image/webp").next();
    try (var out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionType(how.getCompressionTypes()[0]);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      var picture = ImageIO.read(new ByteArrayInputStream(png));
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    var bytes = Files.readAllBytes(file);
    Files.delete(file);
    return bytes;
  }

  @Test
  void everyHandbookIsReadInTheApplication() {
    var roles =
        Stream.of(
            "visitor",
            "member",
            "seller",
            "chair",
            "treasurer",
            "officer",
            "editor",
            "auditor",
            "administrator");
    roles.forEach(
        role -> {
          var thai = site.get("/th/site/handbook/" + role);
          assertThat(thai.status()).as(role).isEqualTo(200);
          var pictures = thai.links().stream().filter(link -> link.contains("/img/handbook/"));
          assertThat(pictures)
              .as(role)
              .isNotEmpty()
              .allSatisfy(
                  link -> {
                    assertThat(site.get(link).status()).as(link).isEqualTo(200);
                    assertThat(site.get(link).header("Content-Type")).isEqualTo("image/webp");
                  });
        });
    assertThat(site.get("/ms/site/handbook/chair").body())
        .contains("Buku panduan ditulis dalam bahasa Thai dan Inggeris", "lang=\"en\"");
    assertThat(site.get("/th/").links()).contains("/th/site/handbook");
    assertThat(site.get("/th/site/handbook/nobody").status()).isEqualTo(404);
    assertThat(site.visitor().signedInAs("sample.chair").get("/th/people/me").links())
        .contains("/th/site/handbook");
  }
}
