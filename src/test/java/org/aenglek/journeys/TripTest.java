package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A family from Penang asks for two days from Hat Yai with craft, food and the lake. */
@AenglekTest
class TripTest {
  @Autowired Site site;
  @Autowired MovableClock clock;

  static Stream<View> views() {
    return Stream.of(View.phone(), View.phone().withoutScript(), View.desk().dark());
  }

  @BeforeEach
  void nobodyHasAskedTooMuch() {
    clock.forward(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @MethodSource("views")
  void aFamilyPlansTwoDaysInMalay(View view) {
    try (var context = Chromium.open(view, "ms-MY")) {
      var page = context.newPage();
      page.navigate(site.address("/ms/trips"));
      look(page, view, "wishes-ms");
      Wishes.send(page, "2026-12-05");

      assertThat(page.locator("h1")).containsText("2 hari dari");
      assertThat(page.locator(".timetable .visit").first()).isVisible();
      assertThat(page.locator(".trip-costs")).containsText("฿");
      look(page, view, "trip-ms");

      var first = page.locator("[data-offer]").first().getAttribute("data-offer");
      page.getByRole(AriaRole.BUTTON, named("Yang lain")).first().click();
      assertThat(page.locator("[data-offer='" + first + "']")).hasCount(0);
      assertThat(page.locator(".timetable .visit").first()).isVisible();

      page.getByRole(AriaRole.BUTTON, named("Kekalkan")).first().click();
      assertThat(page.getByRole(AriaRole.BUTTON, named("Dikekalkan"))).hasCount(1);

      page.locator(".left-out summary").click();
      assertThat(page.locator(".left-out li").first()).isVisible();
      look(page, view, "trip-changed-ms");
    }
  }

  @Test
  void aTripThatWasSeenOpensWithNoSignal() {
    try (var context = Chromium.open(View.phone(), "ms-MY")) {
      var page = context.newPage();
      page.navigate(site.address("/ms/trips"));
      Wishes.send(page, "2026-12-05");
      assertThat(page.locator("[data-kept]")).isVisible();
      var title = page.locator("h1").textContent();
      context.setOffline(true);
      page.reload();
      assertThat(page.locator("h1")).hasText(title);
      assertThat(page.locator(".timetable .visit").first()).isVisible();
    }
  }

  @Test
  void aTripThatIsKeptBearsNoNameOfWhoHadSignedIn() {
    try (var context = Chromium.open(View.phone(), "ms-MY")) {
      var cookie = site.visitor().signedInAs("sample.chair").cookie().split("=", 2);
      context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(site.address("/"))));
      var page = context.newPage();
      page.navigate(site.address("/ms/trips"));
      Wishes.send(page, "2026-12-05");
      assertThat(page.locator("[data-kept]")).isVisible();
      assertThat(page.locator(".bar .own[data-typist]")).isVisible();
      var kept = page.evaluate("caches.match(location.href).then((page) => page.text())");
      assertThat((String) kept).contains("timetable").doesNotContain("data-typist");
    }
  }

  @Test
  void aStopIsDraggedBehindAnother() {
    try (var context = Chromium.open(View.desk(), "en-GB")) {
      var page = context.newPage();
      page.navigate(site.address("/en/trips"));
      Wishes.send(page, "2026-12-05");
      var stops = page.locator(".visit [data-offer]");
      assertThat(page.locator("[data-looking]")).hasCount(0);
      var first = stops.first().getAttribute("data-offer");
      var second = stops.nth(1).getAttribute("data-offer");
      var address = page.url();
      drag(page, stops.first().locator("h3"), stops.nth(1).locator("h3"));
      page.waitForURL(url -> !url.equals(address));
      assertThat(stops.first()).isVisible();
      var order = stops.all().stream().map(stop -> stop.getAttribute("data-offer")).toList();
      assertThat(order).contains(first);
      assertThat(order.indexOf(second)).as(order.toString()).isLessThan(order.indexOf(first));
    }
  }

  private static void drag(Page page, Locator from, Locator to) {
    page.setViewportSize(1280, 3000);
    var end = to.boundingBox();
    from.hover();
    page.mouse().down();
    page.mouse().move(end.x + 20, end.y + 20, new Mouse.MoveOptions().setSteps(10));
    page.mouse().up();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void look(Page page, View view, String name) {
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(name + " is wider than the screen")
        .isTrue();
    // A page that renews itself while its picture is taken is never done.
    if (view.script()) assertThat(page.locator("[data-looking]")).hasCount(0);
    Chromium.shoot(page, view, name);
  }
}
