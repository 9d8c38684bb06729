package org.aenglek.readiness;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Lang;
import org.aenglek.meetings.AgendaItem;
import org.aenglek.meetings.Body;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Put;
import org.aenglek.meetings.PutsOnAgenda;
import org.aenglek.people.Place;
import org.aenglek.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For information: the assessments of a district or a province that wait to be verified. */
@Component
@Order(50)
class AssessmentsOnAgenda implements PutsOnAgenda {
  private final Scorecards scorecards;
  private final Areas areas;
  private final Words words;

  AssessmentsOnAgenda(Scorecards scorecards, Areas areas, Words words) {
    this.scorecards = scorecards;
    this.areas = areas;
    this.words = words;
  }

  @Override
  public String source() {
    return "readiness";
  }

  @Override
  public List<Put> on(Meeting meeting, Body body) {
    var place = body.place();
    if (place.kind() == Place.Kind.COMMUNITY) return List.of();
    var waiting = scorecards.waiting(place).stream().map(Assessment::community).toList();
    return waiting.isEmpty() ? List.of() : List.of(put(body, waiting));
  }

  private Put put(Body body, List<UUID> waiting) {
    return new Put(
        AgendaItem.Kind.INFORMATION,
        body.id(),
        words.say(Lang.TH, "readiness.put.waiting", waiting.size()),
        names(waiting),
        "/readiness/" + body.place().kind().key() + "s/" + body.place().id());
  }

  private String names(List<UUID> communities) {
    return areas.all(communities).values().stream()
        .map(Community::name)
        .map(name -> name.in(Lang.TH).text())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
