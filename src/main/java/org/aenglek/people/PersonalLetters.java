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
  private static final String OWN_PLACE = "/people/me";

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

  /**
   * Somebody who helps wants them erased.
   *
   * @param secret with which it can be stopped, also by who cannot sign in
   */
  void erasureAsked(UUID person, String secret) {
    write(person, "erasureAsked", true, "/people/erasures/" + secret);
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
    write(person, "signedInElsewhere", true, OWN_PLACE, moments.say(lang, clock.instant()), device);
  }

  private void write(UUID person, String what, boolean concernsSafety) {
    write(person, what, concernsSafety, OWN_PLACE);
  }

  /**
   * Belongs to the transaction of what it tells of.
   *
   * @param concernsSafety then it may wake somebody
   * @param page to go to, after the language
   * @param more of its arguments, after the address of that page
   */
  private void write(
      UUID person, String what, boolean concernsSafety, String page, String... more) {
    contacts
        .receiver(person)
        .ifPresent(
            to -> {
              var lang = persons.get(person).lang();
              var address = settings.absolute("/" + lang.code() + page);
              var arguments = Stream.concat(Stream.of(address), Stream.of(more));
              var letter =
                  NewLetter.of(to, lang, "people.letter." + what, arguments.toArray(String[]::new));
              letters.write(concernsSafety ? letter.urgent() : letter, Ids.next(clock));
            });
  }
}
