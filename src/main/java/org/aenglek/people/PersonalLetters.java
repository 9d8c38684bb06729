package org.aenglek.people;

import java.time.Clock;
import java.util.UUID;
import org.aenglek.base.Ids;
import org.aenglek.base.Lang;
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

  private void write(UUID person, String what, boolean concernsSafety) {
    write(person, what, concernsSafety, "/people/me");
  }

  /**
   * Belongs to the transaction of what it tells of.
   *
   * @param concernsSafety then it may wake somebody
   * @param page to go to, after the language
   */
  private void write(UUID person, String what, boolean concernsSafety, String page) {
    contacts
        .receiver(person)
        .ifPresent(
            to -> {
              var lang = lang(person);
              var address = settings.absolute("/" + lang.code() + page);
              var letter = NewLetter.of(to, lang, "people.letter." + what, address);
              letters.write(concernsSafety ? letter.urgent() : letter, Ids.next(clock));
            });
  }

  /** Thai unless somebody said that they speak another language and not Thai. */
  private Lang lang(UUID person) {
    var speaks = persons.get(person).languages();
    if (speaks.isEmpty() || speaks.contains(Lang.TH.code())) return Lang.TH;
    return Lang.find(speaks.getFirst()).orElse(Lang.TH);
  }
}
