package org.aenglek.trips;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.communities.CommunityStandings;
import org.springframework.stereotype.Component;

/**
 * Published routes on which a community has fallen since: it could not be part of a linked route
 * now. Readers keep the route until those who published it decide.
 */
@Component
public class FallenRoutes {
  private final Routes routes;
  private final CommunityStandings standings;

  FallenRoutes(Routes routes, CommunityStandings standings) {
    this.routes = routes;
    this.standings = standings;
  }

  /** A community on a route, and since when it cannot be part of one. */
  public record Fallen(Route route, Community community, Instant since) {}

  /** Nothing of a route that is not published. */
  public List<Fallen> on(Route route) {
    return of(Stream.of(route));
  }

  /** Those of a province. */
  public List<Fallen> in(String province) {
    return of(routes.list().stream().filter(route -> route.province().equals(province)));
  }

  private List<Fallen> of(Stream<Route> asked) {
    var published = asked.filter(one -> one.status() == Route.Status.PUBLISHED).toList();
    var stops = published.stream().flatMap(one -> one.communities().stream());
    var since = standings.growingSince(stops.map(Community::id).distinct().toList());
    return published.stream().flatMap(route -> fallen(route, since)).toList();
  }

  private static Stream<Fallen> fallen(Route route, Map<UUID, Instant> since) {
    return route.communities().stream()
        .filter(one -> since.containsKey(one.id()))
        .map(one -> new Fallen(route, one, since.get(one.id())));
  }
}
