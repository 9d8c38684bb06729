package org.aenglek.passports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Lang;

/**
 * Something that is wrong at a place.
 *
 * @param contact of whoever told it; empty where they left none, or it is forgotten
 * @param steps what became of it, the first first
 */
public record Problem(
    UUID id,
    UUID community,
    Kind kind,
    String words,
    Lang lang,
    boolean hasPicture,
    String contact,
    Instant at,
    List<Step> steps) {

  /** What is wrong. */
  public enum Kind {
    DANGER,
    WAY,
    TOILET,
    DIRT,
    SIGN,
    OTHER;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** How far it has come. */
  public enum State {
    SEEN,
    MENDED,
    CANNOT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> find(String key) {
      return Stream.of(values()).filter(state -> state.key().equals(key)).findFirst();
    }
  }

  public record Step(State state, String words, Instant at) {}

  Problem with(List<Step> itsSteps) {
    return new Problem(id, community, kind, words, lang, hasPicture, contact, at, itsSteps);
  }

  /** Whether somebody still has to do something about it. */
  public boolean isOpen() {
    return steps.isEmpty() || steps.getLast().state() == State.SEEN;
  }
}
