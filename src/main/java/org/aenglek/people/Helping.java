package org.aenglek.people;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acting for somebody who has no phone, shares one, or does not read. Whoever helps may do what
 * their own roles let them; it is written down for whom and why.
 */
@Component
public class Helping {
  private final Sessions sessions;
  private final Persons persons;
  private final Access access;
  private final Acts acts;

  Helping(Sessions sessions, Persons persons, Access access, Acts acts) {
    this.sessions = sessions;
    this.persons = persons;
    this.access = access;
    this.acts = acts;
  }

  /** Why somebody is helped. */
  public enum Reason {
    NO_PHONE,
    SHARED_PHONE,
    DOES_NOT_READ;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Transactional
  public void begin(UUID person, Reason reason) {
    var place = persons.get(person).place();
    access.require(Permission.HELP, place);
    sessions.actFor(SignedIn.current().session(), person);
    acts.record("helping.begun", person, place, reason.key(), reason.key());
  }

  @Transactional
  public void end() {
    var helped = SignedIn.current().behalf();
    if (helped == null) return;
    sessions.actFor(SignedIn.current().session(), null);
    acts.record("helping.ended", helped.person(), persons.get(helped.person()).place(), "");
  }
}
