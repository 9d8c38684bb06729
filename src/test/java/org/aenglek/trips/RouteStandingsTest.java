package org.aenglek.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.communities.CommunityStandings;
import org.aenglek.communities.Standing;
import org.aenglek.testing.AenglekTest;
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
}
