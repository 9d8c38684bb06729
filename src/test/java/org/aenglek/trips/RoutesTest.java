package org.aenglek.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.aenglek.trips.Route.Status;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AenglekTest
class RoutesTest {
  private static final Route.Trial TRIAL =
      new Route.Trial(
          new DateSpan(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1)),
          LocalText.of(Lang.EN, "Testers"),
          6);

  @Autowired Routes routes;
  @Autowired RouteTimes times;
  @Autowired Site site;
  @Autowired World world;
  @Autowired JdbcClient sql;

  @Test
  void theSampleHasRecordsOnlyAndNoneIsTheProvinces() {
    var recorded =
        routes.list().stream().filter(route -> route.status() == Status.RECORDED).toList();
    assertThat(recorded).hasSize(13);
    assertThat(recorded).allSatisfy(route -> assertThat(route.story()).isEqualTo(route.slug()));
    assertThat(recorded)
        .flatExtracting(Route::stops)
        .allSatisfy(stop -> assertThat(stop.stayMinutes()).isNull());
  }

  @Test
  void whatIsNotKnownOfARecordStaysUnknown() {
    var press = routes.get("unseen-press-tour-2020");
    assertThat(press.stops()).isEmpty();
    assertThat(press.identity()).isNull();
    assertThat(press.days()).isNull();
    var academy = routes.get("node-na-le-village-academy");
    assertThat(academy.days()).isEqualTo(6);
    assertThat(academy.stops()).hasSize(12);
    assertThat(academy.placedStops()).extracting(Route.Stop::number).containsExactly(1, 3);
    assertThat(times.of(academy).legs()).as("stops 1 and 3 do not follow each other").isEmpty();
    assertThat(routes.get("two-canals-one-lake").trials().getFirst().people()).isEqualTo(20);
  }

  @Test
  void waysOfARecordAreWaysOnlyAndNeverTimes() {
    var route = routes.get("node-na-le-tha-hin-khlong-daen");
    var ways = times.of(route);
    assertThat(ways.legs()).hasSize(1);
    assertThat(ways.legs().getFirst().minutes()).isBetween(50, 110);
    assertThat(ways.legs().getFirst().km()).isBetween(60.0, 95.0);
    assertThat(ways.variants()).hasSize(6);
    assertThat(ways.variants()).allSatisfy(variant -> assertThat(variant.times()).isEmpty());
    assertThat(times.line(route)).hasSizeGreaterThan(1);
  }

  @Test
  void aDraftIsNobodysToSeeUntilItIsTested() {
    world.draft("lake-and-canal", 60, "ban-hua-non-wat", "ban-tha-sai");
    assertThat(routes.find("lake-and-canal")).isEmpty();
    assertThat(site.get("/th/trips/routes/lake-and-canal").status()).isEqualTo(404);
    assertThat(site.get("/api/v1/routes/lake-and-canal").status()).isEqualTo(404);
    assertThat(site.get("/th/communities/ban-tha-sai").body()).doesNotContain("lake-and-canal");
    assertThatThrownBy(() -> world.act(() -> routes.publish("lake-and-canal")))
        .isInstanceOf(RouteRefused.class)
        .hasMessage("trips.route.refused.untested");

    world.act(() -> routes.pass("lake-and-canal", TRIAL));
    assertThat(routes.get("lake-and-canal").status()).isEqualTo(Status.TESTED);
    assertThat(site.get("/th/trips/routes").body()).contains("จังหวัดยังไม่ได้เผยแพร่เส้นทาง");
    world.act(() -> routes.publish("lake-and-canal"));
    world.act(() -> routes.publish("lake-and-canal"));
    assertThat(routes.list().getFirst().slug()).isEqualTo("lake-and-canal");
    assertThat(site.get("/th/trips/routes").body())
        .contains("เส้นทางที่จังหวัดเผยแพร่")
        .doesNotContain("จังหวัดยังไม่ได้เผยแพร่เส้นทาง");
    assertThat(
            sql.sql(
                    """
                    select s.status || ' ' || s.actor from trips.route_state s
                      join trips.route r on r.id = s.route
                     where r.slug = 'lake-and-canal' order by s.since, s.status
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("draft job:tester", "tested job:tester", "published job:tester");
    assertThat(site.get("/en/trips/routes/lake-and-canal").body())
        .contains("a day’s timetable", "09:00", "Testers", "(about 6 people)")
        .contains("\"provider\":");
    assertThat(site.get("/sitemap.xml").body()).contains("/th/trips/routes/lake-and-canal");
  }

  @Test
  void manyRoutesAreLeafedThrough() {
    for (int i = 1; i <= 24; i++) {
      var slug = "many-" + i;
      world.draft(slug, 60, "ban-na", "ban-khuan-chedi");
      world.act(() -> routes.pass(slug, TRIAL));
    }
    assertThat(site.get("/en/trips/routes").body())
        .contains("rel=\"next\"", "?page=2", "many-1\"")
        .doesNotContain("rel=\"prev\"");
    assertThat(site.get("/en/trips/routes?page=2").body())
        .contains("rel=\"prev\"", "two-canals-one-lake", "noindex");
    assertThat(site.get("/en/trips/routes?page=3").status()).isEqualTo(404);
  }

  @Test
  void theFirstPageShowsTheFirstThatOneCanFollow() {
    world.draft("from-loom-to-lake", 60, "ban-tha-sai", "ban-mi-rai");
    assertThat(site.get("/en/").links()).doesNotContain("/en/trips/routes/from-loom-to-lake");
    world.act(() -> routes.pass("from-loom-to-lake", TRIAL));
    assertThat(site.get("/en/").body()).contains("/en/trips/routes/");
    assertThat(routes.front().routes())
        .hasSizeBetween(1, 3)
        .noneMatch(route -> route.status() == Status.RECORDED);
    assertThat(routes.front().recorded()).isEqualTo(13);
  }

  @Test
  void aRecordIsNeverMadeTheProvinces() {
    assertThatThrownBy(() -> world.act(() -> routes.pass("two-canals-one-lake", TRIAL)))
        .isInstanceOf(RouteRefused.class)
        .hasMessage("trips.route.refused.recorded");
    assertThatThrownBy(() -> world.act(() -> routes.publish("two-canals-one-lake")))
        .isInstanceOf(RouteRefused.class);
    assertThatThrownBy(() -> world.act(() -> routes.publish("nowhere")))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void theRoutesThroughACommunity() {
    assertThat(routes.through(world.community("ban-khlong-daen").id()))
        .extracting(Route::slug)
        .contains(
            "cultural-villages-sathing-phra",
            "node-na-le-tha-hin-khlong-daen",
            "three-canal-boats-khlong-daen");
    assertThat(routes.through(world.community("ban-hin-kliang").id())).isEmpty();
  }
}
