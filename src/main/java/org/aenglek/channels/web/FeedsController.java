package org.aenglek.channels.web;

import org.aenglek.channels.Feeds;
import org.aenglek.site.Calendars;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The news and the events, for those who subscribe to them. */
@Controller
class FeedsController {
  private static final MediaType ATOM = MediaType.valueOf("application/atom+xml;charset=UTF-8");
  private static final int ENTRIES = 100;

  private final Feeds feeds;

  FeedsController(Feeds feeds) {
    this.feeds = feeds;
  }

  @GetMapping("/{lang}" + AtomFeed.PATH)
  Reply stories(Ui ui) {
    return Reply.of(ATOM, AtomFeed.print(ui, feeds.entries(ENTRIES)));
  }

  @GetMapping("/{lang}" + EventCalendar.PATH)
  Reply events(Ui ui) {
    return Reply.of(Calendars.TYPE, EventCalendar.print(ui, feeds.events()));
  }
}
