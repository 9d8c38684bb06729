package org.aenglek.meetings;

import java.util.List;
import org.aenglek.people.Contacts;
import org.aenglek.people.Errands;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom no letter of invitation reaches, so that theirs is printed. */
@Component
public class PaperInvitations {
  private final Appointments appointments;
  private final Bodies bodies;
  private final Contacts contacts;
  private final Errands errands;

  PaperInvitations(Appointments appointments, Bodies bodies, Contacts contacts, Errands errands) {
    this.appointments = appointments;
    this.bodies = bodies;
    this.contacts = contacts;
    this.errands = errands;
  }

  /** In the order of the seats; for those who keep the body. */
  @Transactional(readOnly = true)
  public List<Seat> of(Meeting meeting) {
    bodies.requireToKeep(meeting.body());
    return appointments.seatsOf(meeting).stream().filter(seat -> !isReached(seat)).toList();
  }

  private boolean isReached(Seat seat) {
    var person = seat.person();
    if (person == null) return false;
    return errands.ask("meetings", () -> contacts.receiver(person)).isPresent();
  }
}
