package org.aenglek.communities.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aenglek.communities.Communities;
import org.aenglek.site.Feed;
import org.springframework.stereotype.Component;

/** The addresses of all communities, and of their list, which changes when one of them does. */
@Component
class CommunitiesFeed implements Feed {
  private final Communities communities;

  CommunitiesFeed(Communities communities) {
    this.communities = communities;
  }

  @Override
  public List<Address> addresses() {
    var changes = communities.changes();
    var newest = changes.values().stream().max(Instant::compareTo);
    return Stream.concat(
            newest.stream().map(changed -> new Address("/communities", changed)),
            changes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Address("/communities/" + one.getKey(), one.getValue())))
        .toList();
  }
}
