package org.aenglek.stories.web;

import java.util.List;
import java.util.Objects;
import org.aenglek.site.Feed;
import org.aenglek.stories.Headline;
import org.aenglek.stories.Kind;
import org.aenglek.stories.Stories;
import org.springframework.stereotype.Component;

/** Stories for the site map, the news feed and the calendar. */
@Component
class StoriesFeed implements Feed {
  private final Stories stories;

  StoriesFeed(Stories stories) {
    this.stories = stories;
  }

  @Override
  public List<Address> addresses() {
    return stories.list().stream()
        .map(story -> new Address(story.path(), story.changed()))
        .toList();
  }

  @Override
  public List<Entry> entries() {
    return stories.list().stream().map(StoriesFeed::entry).toList();
  }

  @Override
  public List<Event> events() {
    return stories.list(Kind.EVENT).stream().map(StoriesFeed::event).toList();
  }

  private static Entry entry(Headline story) {
    return new Entry(story.path(), story.title(), story.lead(), story.released(), story.changed());
  }

  private static Event event(Headline story) {
    return new Event(
        story.path(),
        story.title(),
        story.lead(),
        Objects.requireNonNull(story.days()),
        story.place(),
        null,
        story.changed());
  }
}
