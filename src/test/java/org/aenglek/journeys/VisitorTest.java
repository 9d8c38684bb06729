package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A family from Penang looks for a day among weavers, on whatever they have in their hands. */
@AenglekTest
class VisitorTest {
  @Autowired Site site;

  static Stream<View> views() {
    return Stream.of(
        View.phone(),
        View.phone().dark(),
        View.phone().withoutScript(),
        View.desk(),
        View.desk().dark());
  }

  @ParameterizedTest
  @MethodSource("views")
  void aFamilyFindsTheWeaversInMalay(View view) {
    try (var context = Chromium.open(view, "ms-MY")) {
      var page = context.newPage();
      var trouble = troubleOn(page);
      page.navigate(site.address("/"));
      assertThat(page.url()).endsWith("/ms/");
      look(page, view, "home-ms");

      page.locator("#q").fill("tenun");
      page.locator("#q").press("Enter");
      look(page, view, "search-ms");
      page.locator("main a[href$='/ms/communities/ban-tha-sai']").first().click();

      assertThat(page.locator("h1")).hasText("Ban Tha Sai");
      assertThat(page.locator("main")).containsText("Kain tenun Ko Yo");
      assertThat(page.locator("main")).containsText("Contoh");
      look(page, view, "community-ms");

      page.locator("main a[href*='/ms/offers/ko-yo-weaving-morning']").first().click();
      assertThat(page.locator("main")).containsText("฿");
      look(page, view, "offer-ms");

      page.locator(".languages summary").click();
      page.getByRole(AriaRole.LINK, named("ไทย")).click();
      assertThat(page.url()).contains("/th/offers/ko-yo-weaving-morning");
      look(page, view, "offer-th");
      assertThat(trouble).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void aReaderBrowsesCommunitiesStoriesAndTheGuide(View view) {
    try (var context = Chromium.open(view, "th-TH")) {
      var page = context.newPage();
      var trouble = troubleOn(page);
      for (var path :
          List.of(
              "/th/",
              "/th/communities",
              "/th/communities?kind=wisdom",
              "/th/communities/ban-khlong-daen",
              "/th/communities/ban-nang-lao",
              "/th/communities/ban-tha-sai/leaflet",
              "/th/offers",
              "/th/stories",
              "/th/stories/otop-nawatwithi-workshop-2018",
              "/th/stories/before-you-go",
              "/th/site/about-the-data",
              "/th/channels/open-data",
              "/th/no-such-page")) {
        page.navigate(site.address(path));
        look(page, view, path.substring(1).replaceAll("[^a-z0-9-]+", "_"));
      }
      assertThat(trouble).allMatch(line -> line.contains("404"));
    }
  }

  @Test
  void theMapSaysTheSameAsTheList() {
    try (var context = Chromium.open(View.desk(), "en-GB")) {
      var page = context.newPage();
      page.navigate(site.address("/en/communities?district=9002"));
      page.locator(".map").scrollIntoViewIfNeeded();
      page.locator(".leaflet-marker-icon").first().waitFor();
      assertThat(page.locator(".leaflet-marker-icon").count()).isPositive();
      look(page, View.desk(), "communities-map-en");
    }
  }

  @Test
  void suggestionsComeWhileTyping() {
    try (var context = Chromium.open(View.phone(), "th-TH")) {
      var page = context.newPage();
      page.navigate(site.address("/th/"));
      page.locator("#q").pressSequentially("คลองแด");
      var first = page.getByRole(AriaRole.OPTION).first();
      assertThat(first).containsText("คลองแดน");
      first.click();
      assertThat(page.locator("h1")).containsText("คลองแดน");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/en/search?q=ban, .results li",
    "/en/communities, .found .card-link",
  })
  void theNearestComeFirst(String path, String found) {
    try (var context = Chromium.open(View.phone(), "en-GB")) {
      context.grantPermissions(List.of("geolocation"));
      context.setGeolocation(new Geolocation(7.15, 100.54));
      var page = context.newPage();
      page.navigate(site.address(path));
      page.locator("main details").evaluateAll("all => all.forEach(one => one.open = true)");
      page.getByRole(AriaRole.BUTTON, named("Near me")).click();
      assertThat(page.locator(".chips")).containsText("Near: Where I am");
      assertThat(page.locator(found).first()).containsText("Tha Sai");
      look(page, View.phone(), "near-me" + path.replaceAll("[^a-z]+", "-"));
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** Keeps a picture, and no page may be wider than its window. */
  private static void look(Page page, View view, String name) {
    Chromium.shoot(page, view, name);
    if (view.script()) {
      var overflow =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(((Number) overflow).intValue()).as(name + " at " + view).isLessThanOrEqualTo(0);
    }
  }

  /** Whatever the browser complains of, and every request that leaves the site. */
  private List<String> troubleOn(Page page) {
    var trouble = new ArrayList<String>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) trouble.add(message.text());
        });
    page.onPageError(trouble::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(site.address("/")) && !request.url().startsWith("data:")) {
            trouble.add("leaves the site: " + request.url());
          }
        });
    return trouble;
  }
}
