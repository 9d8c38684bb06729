package org.aenglek.communities.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.areas.Location;
import org.aenglek.communities.Addresses;
import org.aenglek.communities.CommunityCard;
import org.aenglek.site.GeoJson;
import org.aenglek.site.Ui;

/** Communities as points on a map; none for a community whose place is unknown. */
final class CommunityDots {
  private CommunityDots() {}

  static Stream<Map<String, ?>> of(Ui ui, CommunityCard card) {
    var kinds = card.highlights().stream().map(item -> item.kind().key()).distinct().toList();
    return of(ui, card.community(), kinds);
  }

  static Stream<Map<String, ?>> of(Ui ui, Community community) {
    return of(ui, community, List.of());
  }

  private static Stream<Map<String, ?>> of(Ui ui, Community community, List<String> kinds) {
    var location = community.location();
    if (location == null) return Stream.empty();
    return Stream.of(
        GeoJson.at(
            location.point(),
            Map.of(
                "name",
                ui.plain(community.name()),
                "where",
                Addresses.brief(ui, community),
                "href",
                ui.link(community.path()),
                "exact",
                location.known() == Location.Known.VILLAGE,
                "kinds",
                kinds)));
  }
}
