package org.aenglek.people;

import java.time.Clock;
import java.util.UUID;
import org.aenglek.base.Ids;
import org.aenglek.post.Letters;
import org.aenglek.post.NewLetter;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;

/** Tells people what happened to their own way in, wherever they are reached. */
@Component
class PersonalLetters {
  private final Letters letters;
  private final Contacts contacts;
  private final Persons persons;
  private final Settings settings;
  private final Clock clock;

  PersonalLetters(
      Letters letters, Contacts contacts, Persons persons, Settings settings, Clock clock) {
    this.letters = letters;
    this.contacts = contacts;
    this.persons = persons;
    this.settings = settings;
    this.clock = clock;
  }

  /** Somebody vouched for a lost phone: whoever has not lost it can stop that. */
  void resetVouched(UUID person) {
    write(person, "resetVouched", true);
  }

  /** A new way to sign in counts from now on. */
  void wayAdded(UUID person) {
    write(person, "wayAdded", true);
  }

  void roleGiven(UUID person) {
    write(person, "roleGiven", false);
  }

  /**
   * Belongs to the transaction of what it tells of.
   *
   * @param concernsSafety then it may wake somebody
   */
  private void write(UUID person, String what, boolean concernsSafety) {
    contacts
        .receiver(person)
        .ifPresent(
            to -> {
              var lang = persons.get(person).lang();
              var me = settings.absolute("/" + lang.code() + "/people/me");
              var letter = NewLetter.of(to, lang, "people.letter." + what, me);
              letters.write(concernsSafety ? letter.urgent() : letter, Ids.next(clock));
            });
  }
}
