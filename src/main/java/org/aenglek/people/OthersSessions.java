package org.aenglek.people;

import java.util.List;
import java.util.UUID;
import org.aenglek.people.Sessions.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody has signed in, for the administrator who must end that: a telephone was stolen.
 */
@Component
public class OthersSessions {
  private final Sessions sessions;
  private final Persons persons;
  private final Access access;
  private final Acts acts;
  private final PersonalLetters letters;

  OthersSessions(
      Sessions sessions, Persons persons, Access access, Acts acts, PersonalLetters letters) {
    this.sessions = sessions;
    this.persons = persons;
    this.access = access;
    this.acts = acts;
    this.letters = letters;
  }

  @Transactional(readOnly = true)
  public boolean mayEnd(UUID person) {
    return access.may(Permission.END_SESSIONS, persons.get(person).place());
  }

  /** The latest seen first; none for who may not end them. */
  @Transactional(readOnly = true)
  public List<Session> of(UUID person) {
    return mayEnd(person) ? sessions.of(person) : List.of();
  }

  /** Ends all of them, at once; the person is told. */
  @Transactional
  public void end(UUID person) {
    var place = persons.get(person).place();
    access.require(Permission.END_SESSIONS, place);
    sessions.endAll(person, null);
    acts.record("sessions.ended", person, place, "");
    letters.sessionsEnded(person);
  }
}
