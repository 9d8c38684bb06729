package org.aenglek.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedDate;
import org.aenglek.meetings.AgendaItem;
import org.aenglek.meetings.Appointment;
import org.aenglek.meetings.Appointments;
import org.aenglek.meetings.Bodies;
import org.aenglek.meetings.Body;
import org.aenglek.meetings.MeetingRefused;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.meetings.Meetings;
import org.aenglek.meetings.Owners;
import org.aenglek.meetings.Seat;
import org.aenglek.meetings.StandingItems;
import org.aenglek.meetings.Task.Owner;
import org.aenglek.meetings.Task.OwnerKind;
import org.aenglek.meetings.Task.Whom;
import org.aenglek.meetings.Tasks;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Grants;
import org.aenglek.people.Place;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who meets: bodies, their orders of appointment and their standing items. */
@Controller
class BodiesController {
  private final Bodies bodies;
  private final Appointments appointments;
  private final StandingItems standing;
  private final Meetings meetings;
  private final Tasks tasks;
  private final Owners owners;
  private final Grants grants;
  private final PlaceNames places;

  BodiesController(
      Bodies bodies,
      Appointments appointments,
      StandingItems standing,
      Meetings meetings,
      Tasks tasks,
      Owners owners,
      Grants grants,
      PlaceNames places) {
    this.bodies = bodies;
    this.appointments = appointments;
    this.standing = standing;
    this.meetings = meetings;
    this.tasks = tasks;
    this.owners = owners;
    this.grants = grants;
    this.places = places;
  }

  @GetMapping(MeetingsPage.PATH)
  Page list(Ui ui) {
    Access.requireSomebody();
    return listPage(ui, Refilled.NOTHING, null);
  }

  @PostMapping(MeetingsPage.PATH + "/bodies")
  Object found(@RequestParam Map<String, String> typed, Ui ui) {
    return Deeds.then(
        ui.link("/meetings"),
        () -> bodies.found(founded(ui, typed), Forms.id(typed)),
        refused -> listPage(ui, new Refilled(MeetingsPage.BODY, typed), refused));
  }

  private Bodies.New founded(Ui ui, Map<String, String> typed) {
    var name = Tidy.line(typed.getOrDefault("name", ""));
    if (name.isEmpty()) throw new MeetingRefused(Reason.NAME);
    var place =
        Place.find(typed.getOrDefault("place", ""))
            .filter(one -> places.of(one).isPresent())
            .orElseThrow(() -> new MeetingRefused(Reason.NAME));
    var quorum = Forms.percent(typed.getOrDefault("quorum", "50"));
    return new Bodies.New(place, LocalText.of(ui.lang(), name), quorum);
  }

  @GetMapping(BodyPage.PATH)
  Page show(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return page(ui, bodies.get(id), Refilled.NOTHING, null);
  }

  @PostMapping(BodyPage.PATH + "/appointments")
  Object order(@PathVariable UUID id, @RequestParam Map<String, String> typed, Ui ui) {
    return then(
        ui,
        bodies.get(id),
        new Refilled(BodyPage.ORDER, typed),
        () -> appointments.order(read(id, typed), Forms.id(typed)));
  }

  private static Appointment.New read(UUID body, Map<String, String> typed) {
    return new Appointment.New(
        body,
        typed.getOrDefault("number", ""),
        Forms.day(typed, "dated"),
        Forms.day(typed, "first"),
        TypedDate.find(typed.getOrDefault("last", "")).orElse(null),
        typed.getOrDefault("duties", ""));
  }

  @PostMapping("/{lang}/meetings/appointments/{id}/seats")
  Object seat(@PathVariable UUID id, @RequestParam Map<String, String> typed, Ui ui) {
    Access.requireSomebody();
    return then(
        ui,
        bodies.get(appointments.bodyOf(id)),
        new Refilled(BodyPage.SEAT, typed),
        () -> appointments.seat(id, seat(typed)));
  }

  private static Seat.New seat(Map<String, String> typed) {
    return new Seat.New(
        Seat.Role.find(typed.getOrDefault("role", "")).orElse(Seat.Role.MEMBER),
        typed.getOrDefault("title", ""),
        typed.getOrDefault("name", ""),
        whom(typed, OwnerKind.PERSON),
        whom(typed, OwnerKind.ORGANISATION));
  }

  private static @Nullable UUID whom(Map<String, String> typed, OwnerKind kind) {
    return Whom.find(typed.getOrDefault(kind.key(), ""))
        .filter(whom -> whom.kind() == kind)
        .map(Whom::id)
        .orElse(null);
  }

  @PostMapping("/{lang}/meetings/seats/{id}/vacancy")
  Object vacate(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return then(
        ui,
        bodies.get(appointments.bodyOfSeat(id)),
        Refilled.NOTHING,
        () -> appointments.vacate(id));
  }

  @PostMapping(BodyPage.PATH + "/standing")
  Object standing(@PathVariable UUID id, @RequestParam Map<String, String> typed, Ui ui) {
    var under =
        AgendaItem.Kind.find(typed.getOrDefault("kind", "")).orElse(AgendaItem.Kind.INFORMATION);
    var title = typed.getOrDefault("title", "");
    return then(
        ui,
        bodies.get(id),
        new Refilled(BodyPage.STANDING_ITEM, typed),
        () -> standing.add(id, under, title, Forms.id(typed)));
  }

  @PostMapping("/{lang}/meetings/standing/{id}/end")
  Object endStanding(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return then(ui, bodies.get(standing.bodyOf(id)), Refilled.NOTHING, () -> standing.end(id));
  }

  private Object then(Ui ui, Body body, Refilled typed, Deeds.Deed deed) {
    Access.requireSomebody();
    return Deeds.then(
        BodyPage.path(ui, body.id()), deed, refused -> page(ui, body, typed, refused));
  }

  private Page listPage(Ui ui, Refilled typed, @Nullable Refusal refused) {
    return MeetingsPage.of(
        ui,
        new MeetingsPage.Facts(
            meetings.from(ui.today()), bodies.list(), tasks.mine(), foundable(ui), typed),
        refused);
  }

  /** The places where whoever acts holds a role by which they may name a body. */
  private List<Choice> foundable(Ui ui) {
    return grants.of(SignedIn.current().person()).stream()
        .map(Grants.Grant::place)
        .distinct()
        .filter(bodies::mayFound)
        .flatMap(place -> choice(ui, place).stream())
        .toList();
  }

  private Optional<Choice> choice(Ui ui, Place place) {
    return places.of(place).map(name -> new Choice(place.toString(), ui.plain(name), false));
  }

  private Page page(Ui ui, Body body, Refilled typed, @Nullable Refusal refused) {
    boolean mayWrite = bodies.isKeptByMe(body.id());
    List<Owner> people = mayWrite ? owners.people(body) : List.of();
    List<Owner> organisations =
        mayWrite && body.maySeatOrganisations() ? owners.organisations(body) : List.of();
    return BodyPage.of(
        ui,
        new BodyPage.Facts(
            body,
            meetings.of(body.id()),
            appointments.on(body.id(), ui.today()).orElse(null),
            standing.of(body.id()),
            tasks.ofBody(body.id()),
            OwnerMenu.of(ui, people, OwnerKind.PERSON),
            OwnerMenu.of(ui, organisations, OwnerKind.ORGANISATION),
            mayWrite,
            typed),
        refused);
  }
}
