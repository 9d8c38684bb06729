package org.aenglek.programme;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The households of a village are asked.
 *
 * @param closed when that ended; nothing as long as answers are taken
 */
public record Survey(
    UUID id,
    UUID community,
    String kind,
    Questionnaire questionnaire,
    Phase phase,
    Instant opened,
    @Nullable Instant closed) {

  /** What was done in between is judged by the difference. */
  public enum Phase {
    BEFORE,
    AFTER;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing where there is no such phase. */
    public static Optional<Phase> find(String key) {
      return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
  }

  public boolean isOpen() {
    return closed == null;
  }
}
