package org.aenglek.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.communities.CommunityStandings;
import org.aenglek.communities.Standing;
import org.aenglek.site.Words;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.aenglek.trips.Route.Status;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a community stands on the day of publishing counts, not where it stood at the trial. */
@AenglekTest
class RouteStandingsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final DateSpan TODAY = new DateSpan(DAY, DAY);

  @Autowired Routes routes;
  @Autowired CommunityStandings standings;
  @Autowired World world;
  @Autowired Site site;
  @Autowired Words words;
  @Autowired MovableClock clock;

  @Test
  void aCommunityThatFellSinceTheTrialKeepsItsRouteFromBeingPublished() {
    world.draft("after-the-trial", 60, "ban-lum", "ban-na");
    world.act(() -> routes.pass("after-the-trial", new Route.Trial(TODAY, null, 6)));
    var fallen = world.community("ban-lum").id();
    world.act(() -> standings.set(fallen, Standing.GROWING, UUID.randomUUID()));
    assertThatThrownBy(() -> world.act(() -> routes.publish("after-the-trial")))
        .isInstanceOf(RouteRefused.class)
        .hasMessage("trips.route.refused.growing");
    assertThat(routes.get("after-the-trial").status()).isEqualTo(Status.TESTED);
    world.act(() -> standings.set(fallen, Standing.READY, UUID.randomUUID()));
    world.act(() -> routes.publish("after-the-trial"));
    assertThat(routes.get("after-the-trial").status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void whoMakesRoutesReadsWhichCommunityOfAPublishedOneFellAndSinceWhen() {
    clock.reset();
    var draft = "/th/trips/routes/drafts/" + published("fell-later", "ban-lum", "ban-na");
    var officer = site.visitor().signedInAs("sample.officer");
    assertThat(officer.get(draft).body()).doesNotContain("กลับมาเตรียมความพร้อม");
    stand("ban-na", Standing.GROWING);
    clock.forward(Duration.ofDays(40));
    stand("ban-na", Standing.GROWING);
    officer.signedInAs("sample.officer");
    var page = officer.get(draft).body();
    assertThat(page)
        .contains("บ้านนากลับมาเตรียมความพร้อมตั้งแต่วันที่ " + said(clock.instant(), 40))
        .doesNotContain(said(clock.instant(), 0));
    assertThat(site.get("/th/trips/routes/fell-later").status()).as("for readers").isEqualTo(200);
    stand("ban-na", Standing.READY);
    assertThat(officer.get(draft).body()).doesNotContain("กลับมาเตรียมความพร้อม");
    clock.reset();
  }

  private String said(Instant moment, int daysBefore) {
    var day = LocalDate.ofInstant(moment, ZoneOffset.ofHours(7)).minusDays(daysBefore);
    return words.date(Lang.TH, day);
  }

  private UUID published(String slug, String... villages) {
    for (var village : villages) stand(village, Standing.READY);
    world.draft(slug, 60, villages);
    world.act(() -> routes.pass(slug, new Route.Trial(TODAY, null, 6)));
    world.act(() -> routes.publish(slug));
    return routes.get(slug).id();
  }

  private void stand(String village, Standing standing) {
    var id = world.community(village).id();
    world.act(() -> standings.set(id, standing, UUID.randomUUID()));
  }
}
