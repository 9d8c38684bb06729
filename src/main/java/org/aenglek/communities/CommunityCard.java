package org.aenglek.communities;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Profile.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of one community.
 *
 * @param highlights the first few things that it has
 * @param hours on which days guests are received; none where it is not known
 * @param km the distance as the crow flies from the place that was asked for
 */
public record CommunityCard(
    Community community,
    Evidence evidence,
    List<Highlight> highlights,
    List<Hours> hours,
    @Nullable Double km) {

  public record Highlight(Kind kind, LocalText name) {}

  /** Nothing is known but what the list says. */
  public boolean isOnlyListed() {
    return evidence == Evidence.LIST;
  }
}
