package org.aenglek.testing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Notice;
import org.aenglek.communities.Notices;
import org.aenglek.trips.NewRoute;
import org.aenglek.trips.Route;
import org.aenglek.trips.Routes;

/** The sample province, in the verbs of the people in it. */
public final class World {
  private static final Actor TESTER = new Actor("tester");
  private final Areas areas;
  private final Notices notices;
  private final Routes routes;

  World(Areas areas, Notices notices, Routes routes) {
    this.areas = areas;
    this.notices = notices;
    this.routes = routes;
  }

  public Community community(String slug) {
    return areas.get(slug);
  }

  /** A flood at one community, between two moments. */
  public void flood(String community, String title, String from, String until) {
    var text = LocalText.ofCodes(Map.of("th", title, "en", title));
    var there = areas.get(community);
    var notice =
        new Notice(
            Notice.Kind.FLOOD,
            text,
            text,
            OffsetDateTime.parse(from).toInstant(),
            OffsetDateTime.parse(until).toInstant(),
            List.of(there.province()),
            there.id(),
            null,
            false);
    act(() -> notices.enter(notice, UUID.randomUUID()));
  }

  /** A draft of a route from one community to the next, with a stay at each. */
  public void draft(String slug, int stayMinutes, String... communities) {
    var stops =
        Stream.of(communities)
            .map(areas::get)
            .map(one -> new NewRoute.Stop(one.name(), one.id(), null, stayMinutes, null))
            .toList();
    var text = LocalText.ofCodes(Map.of("th", "เส้นทางทดลอง", "en", "A route to try"));
    var draft =
        new NewRoute(
            areas.get(communities[0]).province(),
            slug,
            false,
            text,
            text,
            new Route.Identity(Route.Identity.Kind.PERSON, text),
            text,
            null,
            true,
            1,
            Set.of(1, 2, 3),
            stops,
            List.of(),
            List.of());
    act(() -> routes.enter(draft, UUID.randomUUID()));
  }

  public void act(Runnable work) {
    TESTER.does(work);
  }
}
