package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.bookings.Visits;
import org.aenglek.income.Earnings;
import org.aenglek.passports.Reviews;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Axe;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of figures with figures in them, on a phone and at a desk, light and dark. */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgrammePagesTest {
  private static final String PROVINCE = "/programme/provinces/90";

  @Autowired PublishedFigures published;
  @Autowired Visits visits;
  @Autowired Reviews reviews;
  @Autowired Earnings earnings;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;

  @BeforeAll
  void twoMonths() {
    new PublishedMonths(published, visits, reviews, earnings, world, clock).play();
  }

  @AfterAll
  void backToNow() {
    clock.reset();
  }

  @Test
  void nothingOnThemIsWiderThanTheScreenOrHardToRead() {
    var faults = new ArrayList<String>();
    for (var view : List.of(View.phone(), View.phone().dark(), View.desk(), View.desk().dark())) {
      try (var browser = Chromium.open(view, "th-TH")) {
        var officer = signedIn(browser.newPage());
        pages().forEach((name, path) -> faults.addAll(look(officer, view, name, path)));
      }
    }
    assertThat(faults).isEmpty();
  }

  private Map<String, String> pages() {
    var begun = officer().post("/th" + PROVINCE + "/releases", "month", "2026-10");
    return Map.of(
        "province",
        PROVINCE + "?month=2026-12",
        "village",
        "/programme/of/ban-tha-sai?month=2026-12",
        "rows",
        "/programme/of/ban-tha-sai/rows/visitors?month=2026-12",
        "report",
        PROVINCE + "/reports/2026-12",
        "wall",
        PROVINCE + "/wall",
        "quarter",
        PROVINCE + "/quarters/2026-10",
        "release",
        begun.header("Location").substring("/th".length()),
        "released",
        released());
  }

  /** The public page of a release. */
  private String released() {
    var officer = officer();
    var begun = officer.post("/th" + PROVINCE + "/releases", "month", "2026-11");
    var draft = begun.header("Location").replace("programme/releases", "revisions/story");
    officer.post(draft + "/submission", "request", UUID.randomUUID().toString());
    return officer.get("/th/stories").links().stream()
        .filter(link -> link.startsWith("/th/stories/") && link.contains("november"))
        .findFirst()
        .orElseThrow()
        .substring("/th".length());
  }

  private Visitor officer() {
    return site.visitor().signedInAs("sample.officer");
  }

  private Page signedIn(Page page) {
    page.navigate(site.publicAddress("/th/people/sign-in"));
    page.locator("[name=name]").fill("sample.officer");
    page.locator("[name=password]").fill(World.PASSWORD);
    page.locator("form.entry > p .go").click();
    page.waitForURL("**/people/me**");
    return page;
  }

  private List<String> look(Page page, View view, String name, String path) {
    var where = name + " at " + view.width();
    var answer = page.navigate(site.publicAddress("/th" + path));
    Chromium.shoot(page, view, "programme-" + name);
    var faults = new ArrayList<>(Axe.faults(page, where));
    if (!answer.ok()) faults.add(answer.status() + ": " + where);
    boolean fits = (boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth");
    if (!fits) faults.add("wider than the screen: " + where);
    return faults;
  }
}
