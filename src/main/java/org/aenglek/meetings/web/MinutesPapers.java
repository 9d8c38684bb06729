package org.aenglek.meetings.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.meetings.AgendaItem;
import org.aenglek.meetings.Agendas;
import org.aenglek.meetings.Attendance;
import org.aenglek.meetings.Attendance.State;
import org.aenglek.meetings.Bodies;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Meeting.Step;
import org.aenglek.meetings.Minutes;
import org.aenglek.meetings.Minutes.Note;
import org.aenglek.meetings.Quorum;
import org.aenglek.meetings.Resolution;
import org.aenglek.meetings.Resolutions;
import org.aenglek.meetings.Seat;
import org.aenglek.meetings.Task;
import org.aenglek.meetings.Tasks;
import org.aenglek.meetings.web.MinutesPaper.Item;
import org.aenglek.meetings.web.MinutesPaper.Names;
import org.aenglek.meetings.web.MinutesPaper.Part;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the paper of a meeting's minutes says, in the reader's digits. */
@Component
class MinutesPapers {
  private final Bodies bodies;
  private final Agendas agendas;
  private final Attendance attendance;
  private final Minutes minutes;
  private final Resolutions resolutions;
  private final Tasks tasks;

  MinutesPapers(
      Bodies bodies,
      Agendas agendas,
      Attendance attendance,
      Minutes minutes,
      Resolutions resolutions,
      Tasks tasks) {
    this.bodies = bodies;
    this.agendas = agendas;
    this.attendance = attendance;
    this.minutes = minutes;
    this.resolutions = resolutions;
    this.tasks = tasks;
  }

  MinutesPaper of(Ui ui, Meeting meeting) {
    var places = attendance.of(meeting);
    return new MinutesPaper(
        ui.t("meetings.paper.title", bodies.get(meeting.body()).name()),
        MeetingLine.number(ui, meeting),
        ui.t("meetings.paper.when", ui.dates(meeting.days())),
        ui.t("meetings.paper.where", meeting.place()),
        names(ui, "present", places, Attendance.Place::isTaken),
        names(ui, "absent", places, place -> place.state() == State.ABSENT),
        new Names(ui.t("meetings.paper.others"), numbered(ui, attendance.others(meeting.id()))),
        time(ui, "begun", meeting.at(Step.OPENED)),
        parts(ui, meeting),
        time(ui, "ended", meeting.at(Step.CLOSED)),
        writer(ui, places),
        meeting.has(Step.APPROVED) ? "" : ui.t("meetings.paper.draft"));
  }

  private static Names names(
      Ui ui, String key, List<Attendance.Place> places, Predicate<Attendance.Place> which) {
    var called = places.stream().filter(which).map(place -> called(ui, place)).toList();
    return new Names(ui.t("meetings.paper." + key), numbered(ui, called));
  }

  private static String called(Ui ui, Attendance.Place place) {
    var seat = place.seat();
    var role = ui.t("meetings.seat." + seat.role().key());
    return place.substitute().isEmpty()
        ? seat.called() + " · " + role
        : ui.t("meetings.paper.substitute", place.substitute(), seat.called()) + " · " + role;
  }

  private static List<String> numbered(Ui ui, List<String> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> Digits.of(ui, (i + 1) + ". " + lines.get(i)))
        .toList();
  }

  private static String time(Ui ui, String key, @Nullable Instant moment) {
    return moment == null
        ? ""
        : ui.t("meetings.paper." + key, ui.time(moment.atZone(ui.settings().zone()).toLocalTime()));
  }

  /** The secretary, or else an assistant, of those who came. */
  private static String writer(Ui ui, List<Attendance.Place> places) {
    return Stream.of(Seat.Role.SECRETARY, Seat.Role.ASSISTANT)
        .flatMap(role -> places.stream().filter(place -> place.seat().role() == role))
        .filter(Attendance.Place::isTaken)
        .map(place -> place.substitute().isEmpty() ? place.seat().called() : place.substitute())
        .findFirst()
        .map(name -> ui.t("meetings.paper.writer", name))
        .orElse("");
  }

  /** What hangs together while one paper is made. */
  private record Said(Map<UUID, Note> notes, List<Resolution> resolutions, Quorum quorum) {}

  private List<Part> parts(Ui ui, Meeting meeting) {
    var said =
        new Said(
            minutes.of(meeting.id()), resolutions.of(meeting.id()), attendance.quorum(meeting));
    var agenda = agendas.of(meeting);
    var parts = new ArrayList<Part>();
    for (var kind : AgendaItem.Kind.values()) {
      var items = agenda.stream().filter(item -> item.kind() == kind).toList();
      if (!items.isEmpty()) parts.add(part(ui, parts.size() + 1, kind, items, said));
    }
    return parts;
  }

  private Part part(Ui ui, int number, AgendaItem.Kind kind, List<AgendaItem> items, Said said) {
    var heading =
        ui.t("meetings.paper.part", ui.number(number), ui.t("meetings.kind." + kind.key()));
    return new Part(
        heading,
        IntStream.range(0, items.size())
            .mapToObj(i -> item(ui, number + "." + (i + 1), items.get(i), said))
            .toList());
  }

  private Item item(Ui ui, String number, AgendaItem item, Said said) {
    var note = item.id() == null ? null : said.notes().get(item.id());
    var words = note == null ? "" : note.words();
    return new Item(
        item.isHeading() ? "" : Digits.of(ui, number + " " + title(item)),
        Stream.of(item.words(), words)
            .flatMap(String::lines)
            .filter(line -> !line.isBlank())
            .map(line -> Digits.of(ui, line))
            .toList(),
        said.resolutions().stream()
            .filter(one -> one.item().equals(item.id()))
            .map(one -> Digits.of(ui, resolved(ui, one, said.quorum())))
            .toList());
  }

  private static String title(AgendaItem item) {
    return item.crew().isEmpty() ? item.title() : item.title() + " (" + item.crew() + ")";
  }

  /** As it was at the meeting: that another confirms it, the minutes of that one say. */
  private String resolved(Ui ui, Resolution resolution, Quorum quorum) {
    var task = resolution.task();
    return Stream.of(
            ui.t("meetings.paper.resolved", resolution.words()),
            MeetingPage.votes(ui, resolution.votes()),
            task == null ? "" : given(ui, tasks.first(task)),
            quorum.isReached() ? "" : ui.t("meetings.resolution.noForce"))
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  /** To whom it was given at the meeting; who has it now, its own page says. */
  private static String given(Ui ui, Task.Event first) {
    return ui.t(
        "meetings.paper.given",
        Objects.requireNonNull(first.owner()).name(),
        Objects.requireNonNull(first.due()));
  }
}
