package org.aenglek.people;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Ids;
import org.aenglek.post.Letters;
import org.aenglek.post.NewLetter;
import org.aenglek.site.Moments;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.springframework.stereotype.Component;

/** Tells people what happened to their own way in, wherever they are reached. */
@Component
class PersonalLetters {
  private final Letters letters;
  private final Contacts contacts;
  private final Persons persons;
  private final Settings settings;
  private final Words words;
  private final Moments moments;
  private final Clock clock;

  PersonalLetters(
      Letters letters,
      Contacts contacts,
      Persons persons,
      Settings settings,
      Words words,
      Moments moments,
      Clock clock) {
    this.letters = letters;
    this.contacts = contacts;
    this.persons = persons;
    this.settings = settings;
    this.words = words;
    this.moments = moments;
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

  /** An administrator signed them out everywhere. */
  void sessionsEnded(UUID person) {
    write(person, "sessionsEnded", true);
  }

  /** Somebody signed in as them in a browser in which they had not before. */
  void signedInElsewhere(UUID person) {
    var lang = persons.get(person).lang();
    var device = words.say(lang, DeviceNames.key(Caller.currentDevice()));
    write(person, "signedInElsewhere", true, moments.say(lang, clock.instant()), device);
  }

  /**
   * Belongs to the transaction of what it tells of.
   *
   * @param concernsSafety then it may wake somebody
   * @param more of its arguments, after the address of their own place
   */
  private void write(UUID person, String what, boolean concernsSafety, String... more) {
    contacts
        .receiver(person)
        .ifPresent(
            to -> {
              var lang = persons.get(person).lang();
              var me = settings.absolute("/" + lang.code() + "/people/me");
              var arguments = Stream.concat(Stream.of(me), Stream.of(more));
              var letter =
                  NewLetter.of(to, lang, "people.letter." + what, arguments.toArray(String[]::new));
              letters.write(concernsSafety ? letter.urgent() : letter, Ids.next(clock));
            });
  }
}
