package org.aenglek;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.meetings.Appointment;
import org.aenglek.meetings.Appointments;
import org.aenglek.meetings.Bodies;
import org.aenglek.meetings.Seat;
import org.aenglek.people.Place;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads {@code groups.json}: who meets in the province, with seats for the people of its sample.
 */
@Component
@Order(70)
class GroupsPart implements FolderPart {
  private final Bodies bodies;
  private final Appointments appointments;

  GroupsPart(Bodies bodies, Appointments appointments) {
    this.bodies = bodies;
    this.appointments = appointments;
  }

  @Override
  public void load(Folder folder, Province province) {
    for (var entry : folder.list("groups.json", GroupEntry[].class)) {
      var facts = new Bodies.New(Place.province(province.code()), entry.name(), entry.quorum());
      var body = bodies.found(facts, Folder.requestId("group", entry.key()));
      if (appointments.on(body, entry.from()).isEmpty()) appoint(body, entry);
    }
  }

  private void appoint(UUID body, GroupEntry entry) {
    var order = new Appointment.New(body, entry.order(), entry.from(), entry.from(), null, "");
    var id = appointments.order(order, Folder.requestId("appointment", entry.key()));
    for (var seat : entry.seats()) {
      appointments.seat(
          id,
          new Seat.New(
              Seat.Role.find(seat.role()).orElseThrow(),
              seat.title(),
              "",
              Folder.requestId("person", seat.person()),
              null));
    }
  }

  private record GroupEntry(
      String key,
      LocalText name,
      int quorum,
      String order,
      LocalDate from,
      List<SeatEntry> seats) {}

  private record SeatEntry(String role, String title, String person) {}
}
