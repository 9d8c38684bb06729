package org.aenglek.post;

import java.time.Instant;
import java.util.List;
import org.aenglek.base.Lang;
import org.jspecify.annotations.Nullable;

/**
 * A letter as its writer has it.
 *
 * @param key of its words: {@code <key>.subject}, {@code <key>.body} and, where the body is too
 *     long for a telephone, {@code <key>.short}
 * @param arguments of those sentences, ready to print in that language
 * @param isUrgent whether it may wake somebody: codes and what concerns safety
 * @param usefulUntil when it is of no use any more, as a code that has run out
 */
public record NewLetter(
    Receiver to,
    Lang lang,
    String key,
    List<String> arguments,
    boolean isUrgent,
    @Nullable Instant usefulUntil) {
  public NewLetter {
    arguments = List.copyOf(arguments);
  }

  public static NewLetter of(Receiver to, Lang lang, String key, String... arguments) {
    return new NewLetter(to, lang, key, List.of(arguments), false, null);
  }

  public NewLetter urgent() {
    return new NewLetter(to, lang, key, arguments, true, usefulUntil);
  }

  public NewLetter usefulUntil(Instant end) {
    return new NewLetter(to, lang, key, arguments, isUrgent, end);
  }
}
