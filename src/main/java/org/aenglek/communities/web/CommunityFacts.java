package org.aenglek.communities.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aenglek.communities.Profile;
import org.aenglek.media.Covers;
import org.aenglek.site.Ui;

/** A community as schema.org knows it. */
final class CommunityFacts {
  private CommunityFacts() {}

  static Map<String, ?> destination(Ui ui, Profile profile, String description) {
    var community = profile.community();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("@context", "https://schema.org");
    facts.put("@type", "TouristDestination");
    facts.put("@id", ui.absolute(community.path()));
    facts.put("url", ui.absolute(community.path()));
    facts.put("name", ui.plain(community.name()));
    facts.put("description", description);
    facts.put("image", ui.settings().absolute(Covers.preview(community.slug())));
    var location = community.location();
    if (location != null) {
      facts.put(
          "geo",
          Map.of(
              "@type", "GeoCoordinates",
              "latitude", location.point().lat(),
              "longitude", location.point().lon()));
    }
    if (!profile.capital().isEmpty()) {
      facts.put(
          "includesAttraction",
          profile.capital().stream()
              .map(item -> Map.of("@type", "TouristAttraction", "name", ui.plain(item.name())))
              .toList());
    }
    return facts;
  }
}
