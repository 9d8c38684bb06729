package org.aenglek.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Request;
import org.aenglek.stories.Story.ByLine;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AenglekTest
class StoriesTest {
  private static final String RELEASE = "/stories/otop-nawatwithi-workshop-2018";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Stories stories;
  @Autowired MovableClock clock;

  @BeforeEach
  void atTen() {
    clock.reset();
  }

  @Test
  void pressReleaseKeepsItsTwoDatesApartInBothCalendars() {
    assertThat(site.get("/th" + RELEASE).body())
        .contains("26–27 มิถุนายน 2561 (ค.ศ. 2018)", "26 มิถุนายน 2561 (ค.ศ. 2018)")
        .contains("ศิริลักษณ์ แคล้วคลาด");
    assertThat(site.get("/ms" + RELEASE).body())
        .contains("26–27 Jun 2018 (Tahun Buddha 2561)", "26 Jun 2018 (Tahun Buddha 2561)");
  }

  @Test
  void pressReleaseIsToldToMachinesToo() {
    assertThat(site.get("/en" + RELEASE).body())
        .contains(
            "\"@type\":\"NewsArticle\"",
            "\"datePublished\":\"2018-06-26\"",
            "\"@type\":\"BreadcrumbList\"",
            "<meta property=\"og:image\" content=\"http://aenglek.test/media/covers/story-");
  }

  @Test
  void sharedByPlainLinksInTheReadersLanguage() {
    assertThat(site.get("/ms" + RELEASE).body())
        .contains(
            "https://social-plugins.line.me/lineit/share?url=http%3A%2F%2Faenglek.test%2Fms%2F",
            "https://wa.me/?text=Songkhla%20menghimpunkan");
  }

  @Test
  void listIsFilteredByKindAndRefusesAKindThatIsNone() {
    assertThat(site.get("/en/stories?kind=press").body())
        .contains(RELEASE)
        .doesNotContain("/en/stories/ko-yo-fair-2018");
    assertThat(site.get("/en/stories?kind=%3Cscript%3E").status()).isEqualTo(400);
    assertThat(site.get("/en/stories/no-such-story").status()).isEqualTo(404);
  }

  @Test
  void eventLeavesWhatIsToComeWhenItsLastDayIsOver() {
    enter(event("boat-race", "2026-12-01", "2026-12-02"), UUID.randomUUID());
    assertThat(upcoming("2026-12-02")).contains("boat-race");
    clock.moveTo("2026-12-02T23:59:00+07:00");
    assertThat(site.get("/en/stories/boat-race").body()).contains("On now");
    clock.moveTo("2026-12-03T00:00:00+07:00");
    assertThat(upcoming("2026-12-03")).doesNotContain("boat-race");
    assertThat(site.get("/en/stories/boat-race").body()).doesNotContain("On now");
  }

  @Test
  void sentTwiceItIsToldOnceAndOtherWordsAreRefused() {
    var request = UUID.randomUUID();
    enter(event("kite-day", "2026-12-05", "2026-12-05"), request);
    enter(event("kite-day", "2026-12-05", "2026-12-05"), request);
    assertThat(stories.list(Kind.EVENT))
        .filteredOn(story -> story.slug().equals("kite-day"))
        .hasSize(1);
    assertThatThrownBy(() -> enter(event("kite-day", "2026-12-06", "2026-12-06"), request))
        .isInstanceOf(Request.Reused.class);
  }

  @Test
  void storyInOneLanguageSaysSoToReadersOfAnother() {
    enter(event("lamp-night", "2027-01-01", "2027-01-01"), UUID.randomUUID());
    assertThat(site.get("/ms/stories/lamp-night").body())
        .contains("<div class=\"prose\" lang=\"th\">", "Dipaparkan dalam");
  }

  @Test
  void recordedRouteStandsOnTheCommunitysPageAsARecord() {
    assertThat(site.get("/en/communities/ban-khlong-daen").body())
        .contains("/en/stories/node-na-le-tha-hin-khlong-daen", "Recorded route");
  }

  @Test
  void recordedRouteIsATripToMachinesToo() {
    assertThat(site.get("/en/stories/node-na-le-tha-hin-khlong-daen").body())
        .contains("\"@type\":\"TouristTrip\"", "\"itinerary\":[");
  }

  @Test
  void guideShowsEmergencyNumbersToCallWithOneTouch() {
    assertThat(site.get("/zh/stories/before-you-go").body())
        .contains("href=\"tel:191\"", "href=\"tel:1155\"", "href=\"tel:1669\"")
        .doesNotContain("<strong>191</strong> 警察</li>");
  }

  private List<String> upcoming(String day) {
    return stories.forFirstPage(LocalDate.parse(day), 3).stream()
        .filter(one -> one.kind() == Kind.EVENT)
        .map(Headline::slug)
        .toList();
  }

  private void enter(NewStory story, UUID request) {
    world.act(() -> stories.enter(story, request));
  }

  private NewStory event(String slug, String first, String last) {
    var text = LocalText.of(Lang.TH, "งาน " + slug);
    return new NewStory(
        world.community("ban-khlong-daen").province(),
        slug,
        Kind.EVENT,
        text,
        text,
        text,
        LocalDate.parse("2026-11-22"),
        new DateSpan(LocalDate.parse(first), LocalDate.parse(last)),
        null,
        new ByLine(null, null, null),
        false,
        null,
        List.of(),
        List.of());
  }
}
