package org.aenglek.testing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Notice;
import org.aenglek.communities.Notices;

/** The sample province, in the verbs of the people in it. */
public final class World {
  private static final Actor TESTER = new Actor("tester");
  private final Areas areas;
  private final Notices notices;

  World(Areas areas, Notices notices) {
    this.areas = areas;
    this.notices = notices;
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

  public void act(Runnable work) {
    TESTER.does(work);
  }
}
