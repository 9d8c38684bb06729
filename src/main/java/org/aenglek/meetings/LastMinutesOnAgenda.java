package org.aenglek.meetings;

import java.util.List;
import org.aenglek.base.Lang;
import org.aenglek.meetings.Meeting.Step;
import org.aenglek.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For approval: the minutes of every earlier meeting that are not approved yet. */
@Component
@Order(5)
class LastMinutesOnAgenda implements PutsOnAgenda {
  private final Meetings meetings;
  private final Words words;

  LastMinutesOnAgenda(Meetings meetings, Words words) {
    this.meetings = meetings;
    this.words = words;
  }

  @Override
  public String source() {
    return "minutes";
  }

  @Override
  public List<Put> on(Meeting meeting, Body body) {
    return meetings.of(body.id()).stream()
        .filter(earlier -> earlier.has(Step.CLOSED) && !earlier.has(Step.APPROVED))
        .map(this::put)
        .toList();
  }

  private Put put(Meeting earlier) {
    return new Put(
        AgendaItem.Kind.LAST,
        earlier.id(),
        words.say(Lang.TH, "meetings.put.minutes", earlier.numbered()),
        "",
        "/meetings/" + earlier.id() + "/paper");
  }
}
