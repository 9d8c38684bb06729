package org.aenglek.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedDate;
import org.aenglek.media.SentPicture;
import org.aenglek.meetings.AgendaItem;
import org.aenglek.meetings.Agendas;
import org.aenglek.meetings.Attendance;
import org.aenglek.meetings.Attendance.State;
import org.aenglek.meetings.Bodies;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Meeting.Step;
import org.aenglek.meetings.MeetingRefused;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.meetings.Meetings;
import org.aenglek.meetings.Minutes;
import org.aenglek.meetings.Owners;
import org.aenglek.meetings.Papers;
import org.aenglek.meetings.Resolution;
import org.aenglek.meetings.Resolutions;
import org.aenglek.meetings.Task.Whom;
import org.aenglek.meetings.Task.Work;
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
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** One meeting, from the call to the last step. */
@Controller
class MeetingController {
  private final Meetings meetings;
  private final Bodies bodies;
  private final Agendas agendas;
  private final Attendance attendance;
  private final Resolutions resolutions;
  private final Minutes minutes;
  private final Papers papers;
  private final Owners owners;

  MeetingController(
      Meetings meetings,
      Bodies bodies,
      Agendas agendas,
      Attendance attendance,
      Resolutions resolutions,
      Minutes minutes,
      Papers papers,
      Owners owners) {
    this.meetings = meetings;
    this.bodies = bodies;
    this.agendas = agendas;
    this.attendance = attendance;
    this.resolutions = resolutions;
    this.minutes = minutes;
    this.papers = papers;
    this.owners = owners;
  }

  @GetMapping(CallPage.PATH)
  Page form(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return CallPage.of(ui, bodies.get(id), Map.of(), null);
  }

  @PostMapping(CallPage.PATH)
  Object call(@PathVariable UUID id, @RequestParam Map<String, String> typed, Ui ui) {
    Access.requireSomebody();
    var body = bodies.get(id);
    try {
      return Deeds.see(MeetingPage.path(ui, meetings.call(read(ui, id, typed), Forms.id(typed))));
    } catch (MeetingRefused refused) {
      return CallPage.of(ui, body, typed, refused);
    }
  }

  private static Meeting.New read(Ui ui, UUID body, Map<String, String> typed) {
    var title = Tidy.line(typed.getOrDefault("title", ""));
    if (title.isEmpty()) throw new MeetingRefused(Reason.TITLE);
    var first = Forms.day(typed, "first");
    var last = TypedDate.find(typed.getOrDefault("last", "")).orElse(first);
    if (last.isBefore(first)) throw new MeetingRefused(Reason.DATES);
    return new Meeting.New(
        body,
        typed.getOrDefault("kind", "").equals(Meeting.Kind.WORKSHOP.key())
            ? Meeting.Kind.WORKSHOP
            : Meeting.Kind.MEETING,
        LocalText.of(ui.lang(), title),
        new DateSpan(first, last),
        Forms.time(typed, "starts").orElse(LocalTime.of(9, 0)),
        typed.getOrDefault("place", ""));
  }

  @GetMapping(MeetingPage.PATH)
  Page show(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return page(ui, meetings.get(id), Refilled.NOTHING, null);
  }

  @GetMapping(MeetingPage.PATH + "/meeting.ics")
  Reply calendar(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return MeetingCalendar.reply(meetings.get(id), ui);
  }

  @PostMapping(MeetingPage.PATH + "/steps/{step}")
  Object step(@PathVariable UUID id, @PathVariable String step, Ui ui) {
    return then(ui, id, Refilled.NOTHING, () -> take(id, step));
  }

  private void take(UUID id, String step) {
    if (step.equals(Step.INVITED.key())) meetings.invite(id);
    else if (step.equals(Step.OPENED.key())) meetings.open(id);
    else if (step.equals(Step.CLOSED.key())) meetings.close(id);
    else if (step.equals(Step.APPROVED.key())) meetings.approve(id);
    else if (step.equals(Step.CALLED_OFF.key())) meetings.callOff(id);
    else throw new NotThere("step " + step);
  }

  @PostMapping(MeetingPage.PATH + "/items")
  Object item(@PathVariable UUID id, @RequestParam Map<String, String> typed, Ui ui) {
    return then(
        ui,
        id,
        new Refilled(MeetingPage.ITEM, typed),
        () ->
            agendas.add(
                meetings.get(id),
                new AgendaItem.New(
                    AgendaItem.Kind.find(typed.getOrDefault("kind", ""))
                        .orElse(AgendaItem.Kind.OTHER),
                    typed.getOrDefault("title", ""),
                    typed.getOrDefault("words", ""),
                    TypedDate.find(typed.getOrDefault("day", "")).orElse(null),
                    Forms.time(typed, "starts").orElse(null),
                    typed.getOrDefault("crew", "")),
                Forms.id(typed)));
  }

  /** All seats at once: {@code state.<seat>} and {@code substitute.<seat>}. */
  @PostMapping(MeetingPage.PATH + "/attendance")
  Object attend(@PathVariable UUID id, @RequestParam Map<String, String> typed, Ui ui) {
    return then(
        ui, id, new Refilled(MeetingPage.ATTENDANCE, typed), () -> attend(meetings.get(id), typed));
  }

  private void attend(Meeting meeting, Map<String, String> typed) {
    var marks = new HashMap<UUID, Attendance.Mark>();
    for (var place : attendance.of(meeting)) {
      var seat = place.seat().id();
      var substitute = typed.getOrDefault("substitute." + seat, "");
      State.find(typed.getOrDefault("state." + seat, ""))
          .ifPresent(state -> marks.put(seat, new Attendance.Mark(state, substitute)));
    }
    attendance.write(meeting, marks, typed.getOrDefault("other", ""), Forms.id(typed));
  }

  @PostMapping(MeetingPage.PATH + "/resolutions")
  Object resolve(@PathVariable UUID id, @RequestParam Map<String, String> typed, Ui ui) {
    return then(
        ui,
        id,
        new Refilled(ResolvingForm.name(typed.getOrDefault("item", "")), typed),
        () -> resolutions.resolve(meetings.get(id), resolution(ui, typed), Forms.id(typed)));
  }

  private static Resolution.New resolution(Ui ui, Map<String, String> typed) {
    var item = Forms.find(typed, "item").orElseThrow(() -> new NotThere("item"));
    var words = typed.getOrDefault("words", "");
    boolean asks = !typed.getOrDefault("kind", "").equals(Resolution.Kind.NOTE.key());
    return new Resolution.New(item, words, Forms.votes(typed), asks ? work(ui, typed) : null);
  }

  /** What is to be done; said in the words of the resolution where nothing else is. */
  static Work work(Ui ui, Map<String, String> typed) {
    var what = Tidy.line(typed.getOrDefault("what", ""));
    var said = what.isEmpty() ? Tidy.line(typed.getOrDefault("words", "")) : what;
    if (said.isEmpty()) throw new MeetingRefused(Reason.WORDS_MISSING);
    return new Work(
        LocalText.of(ui.lang(), said),
        typed.getOrDefault("evidence", ""),
        Whom.find(typed.getOrDefault("owner", ""))
            .orElseThrow(() -> new MeetingRefused(Reason.OWNER)),
        TypedDate.find(typed.getOrDefault("due", ""))
            .orElseThrow(() -> new MeetingRefused(Reason.DUE)),
        Whom.find(typed.getOrDefault("to", "")).map(Whom::id).orElse(null));
  }

  @PostMapping(MeetingPage.PATH + "/confirmations/{resolution}")
  Object confirm(@PathVariable UUID id, @PathVariable UUID resolution, Ui ui) {
    return then(ui, id, Refilled.NOTHING, () -> resolutions.confirm(meetings.get(id), resolution));
  }

  @PostMapping(MeetingPage.PATH + "/papers")
  Object addPaper(@PathVariable UUID id, HttpServletRequest request, Ui ui) {
    Access.requireSomebody();
    var typed =
        Map.of(
            "name", SentPicture.field(request, "name"),
            "request", SentPicture.field(request, "request"));
    return then(
        ui,
        id,
        new Refilled(MeetingPage.PAPER, typed),
        () -> add(meetings.get(id), typed, request));
  }

  private void add(Meeting meeting, Map<String, String> typed, HttpServletRequest request) {
    try {
      if (!(request instanceof MultipartHttpServletRequest form)) {
        throw new MeetingRefused(Reason.FILE);
      }
      var file = form.getFile("file");
      if (file == null) throw new MeetingRefused(Reason.FILE);
      var name = Tidy.line(typed.getOrDefault("name", ""));
      papers.add(
          meeting,
          name.isEmpty() ? String.valueOf(file.getOriginalFilename()) : name,
          file.getBytes(),
          Forms.id(typed));
    } catch (MaxUploadSizeExceededException huge) {
      throw Papers.tooLarge();
    } catch (MultipartException broken) {
      throw new MeetingRefused(Reason.FILE);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @GetMapping(MeetingPage.PATH + "/papers/{paper}")
  Reply paper(@PathVariable UUID id, @PathVariable UUID paper) {
    Access.requireSomebody();
    var opened = papers.open(id, paper);
    var type = MediaType.parseMediaType(opened.type());
    return Reply.of(type, opened.bytes()).named(paper + "." + type.getSubtype()).once();
  }

  private Object then(Ui ui, UUID id, Refilled typed, Deeds.Deed deed) {
    Access.requireSomebody();
    var meeting = meetings.get(id);
    return Deeds.then(
        MeetingPage.path(ui, meeting), deed, refused -> page(ui, meetings.get(id), typed, refused));
  }

  private Page page(Ui ui, Meeting meeting, Refilled typed, @Nullable Refusal refused) {
    var body = bodies.get(meeting.body());
    boolean mayWrite = bodies.isKeptByMe(body.id());
    return MeetingPage.of(
        ui,
        new MeetingPage.Facts(
            meeting,
            body,
            agendas.of(meeting),
            minutes.of(meeting.id()),
            attendance.of(meeting),
            attendance.others(meeting.id()),
            attendance.quorum(meeting),
            resolutions.of(meeting.id()),
            papers.of(meeting.id()),
            mayWrite ? owners.choices(body) : List.of(),
            mayWrite,
            typed),
        refused);
  }
}
