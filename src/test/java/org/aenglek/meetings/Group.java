package org.aenglek.meetings;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.media.PrivatePapers;
import org.aenglek.meetings.Attendance.State;
import org.aenglek.meetings.Task.OwnerKind;
import org.aenglek.meetings.Task.Whom;
import org.aenglek.meetings.Task.Work;
import org.aenglek.people.Place;
import org.aenglek.testing.World;
import org.jspecify.annotations.Nullable;

/** The province's working group in tests: who sits in it, and what it does. */
public class Group {
  /** A document that shows that something is done. */
  static final PrivatePapers.Paper PAPER =
      new PrivatePapers.Paper(true, "%PDF-1.4 sample".getBytes(StandardCharsets.US_ASCII));

  private final Bodies bodies;
  private final Appointments appointments;
  private final Meetings meetings;
  private final Agendas agendas;
  private final Attendance attendance;
  private final Resolutions resolutions;
  private final Organisations organisations;
  private final Clock clock;

  Group(
      Bodies bodies,
      Appointments appointments,
      Meetings meetings,
      Agendas agendas,
      Attendance attendance,
      Resolutions resolutions,
      Organisations organisations,
      Clock clock) {
    this.bodies = bodies;
    this.appointments = appointments;
    this.meetings = meetings;
    this.agendas = agendas;
    this.attendance = attendance;
    this.resolutions = resolutions;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** What there is once the group has met. */
  public record Example(UUID body, UUID meeting, UUID task, UUID organisation) {}

  /** A meeting that is open and resolved something. */
  public Example example() {
    var body = body();
    var meeting = opened(body, today(), 4);
    var due = today().plusDays(14);
    var resolution = resolved(meeting, work("ติดป้ายบอกทาง", person("sample.district"), due, null));
    var name = LocalText.ofCodes(Map.of("th", "สถาบันตัวอย่าง"));
    return asOfficer(
        () ->
            new Example(
                body.id(),
                meeting.id(),
                Objects.requireNonNull(resolutions.get(resolution).task()),
                organisations.enter("90", name)));
  }

  /** A body of another place that met, every word of it the same. Whoever acts keeps it. */
  public Example elsewhere(Place place, String words, UUID community) {
    var name = LocalText.of(Lang.TH, words);
    var facts = new Bodies.New(place, name, Body.HALF);
    var body = bodies.get(bodies.found(facts, UUID.randomUUID()));
    var order = new Appointment.New(body.id(), words, today(), today(), null, words);
    var seats = appointments.order(order, UUID.randomUUID());
    appointments.seat(seats, new Seat.New(Seat.Role.CHAIR, words, words, null, null));
    var meeting = meetings.get(meetings.call(call(body, name, today(), words), UUID.randomUUID()));
    agendas.add(
        meeting, AgendaItem.New.of(AgendaItem.Kind.DECISION, words, words), UUID.randomUUID());
    meetings.open(meeting.id());
    var owner = new Whom(OwnerKind.COMMUNITY, community);
    var resolved =
        new Resolution.New(
            agendas.of(meetings.get(meeting.id())).getFirst().id(),
            words,
            null,
            work(words, owner, today().plusDays(9), null));
    var id = resolutions.resolve(meetings.get(meeting.id()), resolved, UUID.randomUUID());
    var task = Objects.requireNonNull(resolutions.get(id).task());
    return new Example(body.id(), meeting.id(), task, community);
  }

  private static Meeting.New call(Body body, LocalText title, LocalDate day, String place) {
    return new Meeting.New(
        body.id(), Meeting.Kind.MEETING, title, new DateSpan(day, day), LocalTime.of(9, 0), place);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }

  <T> T asOfficer(Supplier<T> work) {
    return as("sample.officer", work);
  }

  <T> T as(String who, Supplier<T> work) {
    return Actor.person(World.idOf(who)).does(work);
  }

  /** A body of the province with a chair, a secretary and two members, of whom one is not known. */
  Body body() {
    var name = LocalText.ofCodes(Map.of("th", "คณะทำงานตัวอย่าง " + UUID.randomUUID()));
    var facts = new Bodies.New(Place.province("90"), name, Body.HALF);
    return asOfficer(
        () -> {
          var body = bodies.get(bodies.found(facts, UUID.randomUUID()));
          var order = new Appointment.New(body.id(), "ตัวอย่าง 1/2569", today(), today(), null, "");
          var id = appointments.order(order, UUID.randomUUID());
          seat(id, Seat.Role.CHAIR, "ประธาน", "sample.group");
          seat(id, Seat.Role.MEMBER, "เจ้าหน้าที่อำเภอ", "sample.district");
          appointments.seat(id, new Seat.New(Seat.Role.MEMBER, "ผู้แทนสถาบัน", "", null, null));
          seat(id, Seat.Role.SECRETARY, "เลขานุการ", "sample.officer");
          return body;
        });
  }

  private void seat(UUID order, Seat.Role role, String title, String who) {
    appointments.seat(order, new Seat.New(role, title, "", World.idOf(who), null));
  }

  /** Called for that day, at which so many come, and open. */
  Meeting opened(Body body, LocalDate day, int present) {
    return asOfficer(
        () -> {
          var meeting = called(body, day);
          come(meeting, present);
          meetings.open(meeting.id());
          return meetings.get(meeting.id());
        });
  }

  Meeting called(Body body, LocalDate day) {
    return asOfficer(
        () ->
            meetings.get(
                meetings.call(
                    call(
                        body,
                        LocalText.of(Lang.TH, "การประชุมตัวอย่าง"),
                        day,
                        "ห้องประชุมตัวอย่าง"),
                    UUID.randomUUID())));
  }

  void come(Meeting meeting, int present) {
    asOfficer(
        () -> {
          attendance.of(meeting).stream()
              .limit(present)
              .forEach(
                  place ->
                      attendance.write(
                          meeting,
                          Map.of(place.seat().id(), new Attendance.Mark(State.PRESENT, "")),
                          "",
                          UUID.randomUUID()));
          return present;
        });
  }

  Meeting closed(Meeting meeting) {
    return asOfficer(
        () -> {
          meetings.close(meeting.id());
          return meetings.get(meeting.id());
        });
  }

  /** The heading of that kind, under which something is resolved. */
  UUID heading(Meeting meeting, AgendaItem.Kind kind) {
    return asOfficer(() -> agendas.of(meeting)).stream()
        .filter(item -> item.kind() == kind)
        .map(AgendaItem::id)
        .findFirst()
        .orElseThrow();
  }

  Whom person(String who) {
    return new Whom(OwnerKind.PERSON, World.idOf(who));
  }

  static Work work(String what, Whom owner, LocalDate due, @Nullable UUID promisedTo) {
    return new Work(LocalText.of(Lang.TH, what), "ภาพถ่าย", owner, due, promisedTo);
  }

  /** Resolved under matters for decision. */
  UUID resolved(Meeting meeting, Work work) {
    var item = heading(meeting, AgendaItem.Kind.DECISION);
    var facts =
        new Resolution.New(item, "มติตัวอย่าง: " + work.what().in(Lang.TH).text(), null, work);
    return asOfficer(() -> resolutions.resolve(meeting, facts, UUID.randomUUID()));
  }
}
