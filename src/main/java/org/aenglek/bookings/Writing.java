package org.aenglek.bookings;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.aenglek.base.Lang;
import org.aenglek.people.Contacts;
import org.aenglek.people.Errands;
import org.aenglek.people.Persons;
import org.aenglek.post.Letters;
import org.aenglek.post.NewLetter;
import org.aenglek.post.Receiver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes this module's letters in the transaction of their cause. A letter is known by what it
 * tells of whom, so none is sent twice.
 */
@Component
class Writing {
  private static final String JOB = "bookings";

  private final Errands errands;
  private final Letters letters;
  private final Contacts contacts;
  private final Persons persons;

  Writing(Errands errands, Letters letters, Contacts contacts, Persons persons) {
    this.errands = errands;
    this.letters = letters;
    this.contacts = contacts;
    this.persons = persons;
  }

  /** Whether a letter to that guest would leave. */
  boolean canReach(Guest guest) {
    return guest.receiver().filter(letters::canReach).isPresent();
  }

  /** A guest who is forgotten, or left no address, gets none. */
  void toGuest(@Nullable Guest guest, Lang lang, String what, UUID about, String... arguments) {
    if (guest == null) return;
    guest.receiver().ifPresent(to -> write(to, lang, what, about.toString(), arguments));
  }

  /**
   * To each of those people, whom the writer need not be allowed to see.
   *
   * @param arguments of the letter's sentences, for whoever gets it, in their language
   */
  void toPersons(
      Supplier<Collection<UUID>> people,
      String what,
      UUID about,
      BiFunction<UUID, Lang, String[]> arguments) {
    errands.run(
        JOB,
        () -> {
          var all = people.get();
          for (var person : all) toPerson(person, what, about, arguments);
          return all;
        });
  }

  private void toPerson(
      UUID person, String what, UUID about, BiFunction<UUID, Lang, String[]> arguments) {
    var lang = persons.get(person).lang();
    contacts
        .receiver(person)
        .ifPresent(
            to -> write(to, lang, what, about + " " + person, arguments.apply(person, lang)));
  }

  private void write(Receiver to, Lang lang, String what, String about, String... arguments) {
    var letter = NewLetter.of(to, lang, "bookings.letter." + what, arguments);
    letters.write(
        letter,
        UUID.nameUUIDFromBytes(
            ("bookings " + what + " " + about).getBytes(StandardCharsets.UTF_8)));
  }
}
