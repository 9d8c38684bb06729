package org.aenglek.people;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens whenever somebody comes in, by whatever way. */
@Component
class Entrance {
  private final Sessions sessions;
  private final Browsers browsers;
  private final Persons persons;
  private final Acts acts;
  private final PersonalLetters letters;

  Entrance(
      Sessions sessions, Browsers browsers, Persons persons, Acts acts, PersonalLetters letters) {
    this.sessions = sessions;
    this.browsers = browsers;
    this.persons = persons;
    this.acts = acts;
    this.letters = letters;
  }

  /** Begins a session and answers its secret; the person is told when the browser is not known. */
  @Transactional
  String begin(UUID person, String way) {
    acts.record("session.begun", person, persons.get(person).place(), way);
    SignedIn.find().ifPresent(sessions::replace);
    if (browsers.meets(person)) letters.signedInElsewhere(person);
    return sessions.begin(person, way).text();
  }
}
