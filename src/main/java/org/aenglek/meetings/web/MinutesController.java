package org.aenglek.meetings.web;

import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Refusal;
import org.aenglek.meetings.Agendas;
import org.aenglek.meetings.Bodies;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Meetings;
import org.aenglek.meetings.Minutes;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The minutes of a meeting: written by one, read by all, and the paper that they become. */
@Controller
class MinutesController {
  private final Meetings meetings;
  private final Bodies bodies;
  private final Agendas agendas;
  private final Minutes minutes;
  private final MinutesPapers papers;

  MinutesController(
      Meetings meetings, Bodies bodies, Agendas agendas, Minutes minutes, MinutesPapers papers) {
    this.meetings = meetings;
    this.bodies = bodies;
    this.agendas = agendas;
    this.minutes = minutes;
    this.papers = papers;
  }

  @GetMapping(MinutesPage.PATH)
  Page show(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return page(ui, meetings.get(id), Refilled.NOTHING, null);
  }

  @PostMapping(MinutesPage.PATH + "/pen")
  Object take(@PathVariable UUID id, Ui ui) {
    return then(ui, id, Refilled.NOTHING, meeting -> minutes.take(meeting));
  }

  @PostMapping(MinutesPage.PATH + "/items/{item}")
  Object write(
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestParam(defaultValue = "0") int base,
      @RequestParam(defaultValue = "") String words,
      Ui ui) {
    var typed = new Refilled(item.toString(), Map.of("words", words));
    return then(ui, id, typed, meeting -> minutes.write(meeting, item, base, words));
  }

  @PostMapping(MinutesPage.PATH + "/asides/{aside}/settlement")
  Object settle(@PathVariable UUID id, @PathVariable UUID aside, Ui ui) {
    return then(ui, id, Refilled.NOTHING, meeting -> minutes.settle(meeting, aside));
  }

  @GetMapping(MinutesPaperPage.PATH)
  Page paper(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var meeting = meetings.get(id);
    return MinutesPaperPage.of(ui, papers.of(ui, meeting), meeting);
  }

  @GetMapping(MinutesPaperPage.PATH + ".pdf")
  Reply pdf(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var meeting = meetings.get(id);
    return Reply.of(MediaType.APPLICATION_PDF, MinutesPdf.of(papers.of(ui, meeting)))
        .named("minutes-" + meeting.number() + "-" + meeting.year() + ".pdf")
        .once();
  }

  /** Something that is done to a meeting's minutes. */
  private interface Deed {
    void done(Meeting meeting);
  }

  private Object then(Ui ui, UUID id, Refilled typed, Deed deed) {
    Access.requireSomebody();
    var meeting = meetings.get(id);
    return Deeds.then(
        MinutesPage.path(ui, meeting),
        () -> deed.done(meeting),
        refused -> page(ui, meeting, typed, refused));
  }

  private Page page(Ui ui, Meeting meeting, Refilled typed, @Nullable Refusal refused) {
    return MinutesPage.of(
        ui,
        new MinutesPage.Facts(
            meeting,
            agendas.of(meeting),
            minutes.of(meeting.id()),
            minutes.asides(meeting.id()),
            minutes.pen(meeting.id()).orElse(null),
            bodies.isKeptByMe(meeting.body()),
            typed),
        refused);
  }
}
