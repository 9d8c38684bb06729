package org.aenglek.channels;

import static java.util.Comparator.comparing;

import java.util.List;
import org.aenglek.site.Feed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all modules give to be carried outside, put together. */
@Component
public class Feeds {
  private final ObjectProvider<Feed> feeds;

  Feeds(ObjectProvider<Feed> feeds) {
    this.feeds = feeds;
  }

  public List<Feed.Address> addresses() {
    return feeds.stream()
        .flatMap(feed -> feed.addresses().stream())
        .sorted(comparing(Feed.Address::path))
        .toList();
  }

  /** The newest first. */
  public List<Feed.Entry> entries(int limit) {
    return feeds.stream()
        .flatMap(feed -> feed.entries().stream())
        .sorted(comparing(Feed.Entry::released).reversed().thenComparing(Feed.Entry::path))
        .limit(limit)
        .toList();
  }

  /** The earliest first. */
  public List<Feed.Event> events() {
    return feeds.stream()
        .flatMap(feed -> feed.events().stream())
        .sorted(
            comparing((Feed.Event event) -> event.days().first()).thenComparing(Feed.Event::path))
        .toList();
  }
}
