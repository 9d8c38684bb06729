package org.aenglek.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.aenglek.TestBed;
import org.aenglek.base.Actor;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Waiters;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AenglekTest
class RouteRaceTest {
  private static final String SLUG = "tried-while-it-changes";

  @Autowired Routes routes;
  @Autowired JdbcClient sql;
  @Autowired World world;
  @Autowired DataSource dataSource;

  /** While a trial ends well somebody keeps other stops: nobody has travelled these. */
  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void stopsThatChangeAtTheMomentOfAGoAreNotTested() throws Exception {
    world.draft(SLUG, 60, "ban-tha-sai", "ban-hua-non-wat");
    var id =
        sql.sql("select id from trips.route where slug = ?").param(SLUG).query(UUID.class).single();
    try (var first = TestBed.asOwner(dataSource);
        var watching = TestBed.asOwner(dataSource)) {
      first.setAutoCommit(false);
      execute(first, "update trips.route set status = 'tested' where slug = '" + SLUG + "'");
      var second = Thread.ofVirtual().start(() -> keepOtherStops(id));
      Waiters.await(watching);
      first.commit();
      second.join();
    }
    var kept = routes.findOwn(id).orElseThrow();
    assertThat(kept.stops()).hasSize(1);
    assertThat(kept.status()).isEqualTo(Route.Status.DRAFT);
  }

  private void keepOtherStops(UUID id) {
    var other = world.community("ban-na");
    var stop = new NewRoute.Stop(other.name(), other.id(), null, 60, null);
    var facts =
        new NewRoute(
            other.province(),
            SLUG,
            false,
            other.name(),
            other.name(),
            null,
            null,
            null,
            true,
            1,
            Set.of(1),
            List.of(stop),
            List.of(),
            List.of());
    Actor.person(world.person("sample.officer")).does(() -> routes.keep(id, facts));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
