package org.aenglek.passports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.jspecify.annotations.Nullable;

/**
 * How a visit was, in the words and the language of whoever booked it; nobody translates it.
 *
 * @param day on which they came
 * @param rating from 1 to 5
 * @param words may be none
 * @param answer of the village
 * @param hidden why it is not shown
 */
public record Review(
    UUID visit,
    UUID community,
    LocalDate day,
    int rating,
    String words,
    Lang lang,
    @Nullable Answer answer,
    @Nullable Reason hidden) {

  public record Answer(String words, Lang lang) {}

  /** The published rule of what is not shown: these reasons, and no others. */
  public enum Reason {
    /** It tells facts of a person. */
    PERSON,
    INSULT,
    ADVERTISEMENT,
    /** It is of another place, or of none. */
    ELSEWHERE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Reason> find(String key) {
      return Stream.of(values()).filter(reason -> reason.key().equals(key)).findFirst();
    }
  }
}
