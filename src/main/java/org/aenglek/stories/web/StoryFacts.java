package org.aenglek.stories.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.site.Ui;
import org.aenglek.stories.Headline;
import org.aenglek.stories.Kind;
import org.aenglek.stories.Story;
import org.jspecify.annotations.Nullable;

/** A story as schema.org knows it. */
final class StoryFacts {
  private StoryFacts() {}

  static Map<String, ?> of(Ui ui, Story story, List<Community> communities) {
    return story.headline().kind() == Kind.EVENT
        ? event(ui, story.headline())
        : article(ui, story, communities);
  }

  private static Map<String, ?> event(Ui ui, Headline headline) {
    var days = Objects.requireNonNull(headline.days());
    var facts = start(ui, headline, "Event");
    facts.put("name", ui.plain(headline.title()));
    facts.put("startDate", days.first().toString());
    facts.put("endDate", days.last().toString());
    facts.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
    if (headline.place() != null) {
      var place = ui.plain(headline.place());
      facts.put("location", Map.of("@type", "Place", "name", place, "address", place));
    }
    return facts;
  }

  private static Map<String, ?> article(Ui ui, Story story, List<Community> communities) {
    var headline = story.headline();
    var facts = start(ui, headline, headline.kind() == Kind.PRESS ? "NewsArticle" : "Article");
    facts.put("headline", ui.plain(headline.title()));
    facts.put("datePublished", headline.released().toString());
    facts.put("inLanguage", story.body().in(ui.lang()).lang().tag());
    put(ui, facts, "author", "Person", story.byLine().writer());
    put(ui, facts, "publisher", "Organization", story.byLine().office());
    var places = communities.stream().<Map<String, ?>>map(one -> place(ui, one)).toList();
    if (headline.kind() == Kind.ROUTE) facts.put("about", trip(ui, headline, places));
    else if (!places.isEmpty()) facts.put("about", places);
    return facts;
  }

  /** What a recorded route leads through, as far as the record says. */
  private static Map<String, ?> trip(Ui ui, Headline headline, List<Map<String, ?>> places) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("@type", "TouristTrip");
    facts.put("name", ui.plain(headline.title()));
    facts.put("description", ui.plain(headline.lead()));
    if (!places.isEmpty()) facts.put("itinerary", places);
    return facts;
  }

  private static Map<String, Object> start(Ui ui, Headline headline, String type) {
    var address = ui.absolute(headline.path());
    var facts = new LinkedHashMap<String, Object>();
    facts.put("@context", "https://schema.org");
    facts.put("@type", type);
    facts.put("@id", address);
    facts.put("url", address);
    facts.put("description", ui.plain(headline.lead()));
    facts.put("image", ui.settings().absolute(headline.preview()));
    return facts;
  }

  private static void put(
      Ui ui, Map<String, Object> facts, String role, String type, @Nullable LocalText name) {
    if (name != null) facts.put(role, Map.of("@type", type, "name", ui.plain(name)));
  }

  private static Map<String, ?> place(Ui ui, Community community) {
    return Map.of(
        "@type", "TouristDestination",
        "@id", ui.absolute(community.path()),
        "name", ui.plain(community.name()));
  }
}
