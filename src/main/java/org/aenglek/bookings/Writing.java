package org.aenglek.bookings;

import java.util.Collection;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.aenglek.base.Lang;
import org.aenglek.people.Correspondence;
import org.aenglek.people.Correspondence.News;
import org.aenglek.post.Letters;
import org.aenglek.post.NewLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes this module's letters in the transaction of their cause. A letter is known by what it
 * tells of whom, so none is sent twice.
 */
@Component
class Writing {
  private static final String MODULE = "bookings";

  private final Letters letters;
  private final Correspondence correspondence;

  Writing(Letters letters, Correspondence correspondence) {
    this.letters = letters;
    this.correspondence = correspondence;
  }

  /** Whether a letter to that guest would leave. */
  boolean canReach(Guest guest) {
    return guest.receiver().filter(letters::canReach).isPresent();
  }

  /** A guest who is forgotten, or left no address, gets none. */
  void toGuest(@Nullable Guest guest, Lang lang, String what, UUID about, String... arguments) {
    if (guest == null) return;
    var news = new News(MODULE, what, about, (person, itsLang) -> arguments);
    guest
        .receiver()
        .ifPresent(
            to -> letters.write(NewLetter.of(to, lang, news.key(), arguments), news.request("")));
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
    correspondence.tell(people, new News(MODULE, what, about, arguments));
  }
}
