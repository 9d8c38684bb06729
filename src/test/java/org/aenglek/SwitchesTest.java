package org.aenglek;

import static org.assertj.core.api.Assertions.assertThat;

import org.aenglek.testing.Pages;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An installation that shows no samples and sends letters, with a contact, a tile server and a rate
 * for ringgit.
 */
class SwitchesTest {
  private static AnotherSite another;
  private static Site site;

  @BeforeAll
  static void start() {
    another =
        TestBed.anotherSite(
            "aenglek.sample=off",
            "aenglek.tiles=https://tiles.test/{z}/{x}/{y}.png",
            "aenglek.tiles-credit=© Tile People",
            "aenglek.contact=mailto:office@songkhla.test",
            "aenglek.trips.fairness=70",
            "aenglek.ringgit=7.85",
            "aenglek.ringgit-date=2026-11-20",
            "aenglek.post.mail=smtp://localhost:9?from=visit@songkhla.test",
            "aenglek.post.line-token=token",
            "aenglek.post.sms=http://localhost:9/send");
    site = another.site();
  }

  @AfterAll
  static void stop() {
    another.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"th", "ms", "zh", "en"})
  void nothingThatIsMadeUpShowsAnywhere(String lang) {
    var shown =
        Pages.PATHS.stream()
            .filter(path -> !path.equals("/site/about-the-data"))
            .map(path -> "/" + lang + path)
            .filter(path -> site.get(path).body().contains("class=\"sample\""));
    assertThat(shown).isEmpty();
  }

  @Test
  void aSampleOfferIsNotThere() {
    assertThat(site.get("/en/offers/ko-yo-weaving-morning").status()).isEqualTo(404);
    assertThat(site.get("/en/offers").body()).doesNotContain("/en/offers/");
    assertThat(site.get("/en/search?q=weaving").body()).doesNotContain("/en/offers/");
    assertThat(site.get("/api/v1/offers").body()).doesNotContain("weaving");
    assertThat(site.get("/sitemap-1.xml").body()).doesNotContain("/offers/");
  }

  @Test
  void nobodyWhoIsMadeUpSignsInOrCountsAsTheAdministrator() {
    assertThat(site.visitor().signIn("sample.administrator", "come and see the lake").status())
        .isEqualTo(422);
    assertThat(another.bean(FirstAdministrator.class).inviteFirst("คนแรก"))
        .startsWith("http://aenglek.test/th/people/invitations/");
  }

  @Test
  void noSampleHoursOrNoticesAreTold() {
    assertThat(site.get("/en/communities/ban-tha-sai").body())
        .contains("Ban Tha Sai")
        .doesNotContain("Open today", "class=\"notice");
    assertThat(site.get("/en/communities?open=2026-11-23").body()).contains("No community fits");
    assertThat(site.get("/en/communities?speaks=th").body()).contains("No community fits");
  }

  @Test
  void theCommunitiesAreStillThere() {
    assertThat(site.get("/en/communities").body()).contains("49 communities");
    assertThat(site.get("/en/search?q=tha+sai").links()).contains("/en/communities/ban-tha-sai");
  }

  @Test
  void theMapStandsOnTheTilesAndCreditsThem() {
    var page = site.get("/en/communities");
    assertThat(page.body())
        .contains(
            "data-tiles=\"https://tiles.test/{z}/{x}/{y}.png\"", "data-credit=\"© Tile People\"");
    assertThat(page.header("Content-Security-Policy"))
        .contains("img-src 'self' data: https://tiles.test;");
  }

  @Test
  void theGuideTellsTheRateAndItsDay() {
    assertThat(site.get("/ms/stories/before-you-go").body()).contains("7.85", "20 November 2026");
  }

  @Test
  void lettersThatAreSentAreShownToNobody() {
    assertThat(site.get("/en/post/letters").status()).isEqualTo(404);
  }

  @Test
  void everyTripTellsTheFairnessThatIsSet() {
    var answer = site.post("/en/trips", "from=hat-yai-station&date=2026-12-05");
    assertThat(site.get(answer.header("Location")).body()).contains("weigh 70 % less");
  }

  @Test
  void whoKnowsBetterFindsWhomToWriteTo() {
    assertThat(site.get("/th/communities/ban-tha-sai").body())
        .contains("/th/site/about-the-data#contact");
    assertThat(site.get("/th/site/about-the-data").body())
        .contains("<div id=\"contact\">", "href=\"mailto:office@songkhla.test\"");
  }
}
