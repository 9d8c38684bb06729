package org.aenglek.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;

/**
 * One round of a village.
 *
 * @param number 1, 2, 3 … of each village
 * @param judge where somebody must be in office to verify it
 * @param steps in their order
 */
public record Assessment(
    UUID id,
    UUID community,
    int number,
    Place judge,
    CriteriaSets.Edition edition,
    Instant begun,
    List<Step> steps) {

  /** What was done with the whole of it. */
  public enum Kind {
    /** By the village, to be verified. */
    SENT,
    /** Somebody began to verify. */
    TAKEN,
    /** Back to the village, with what is missing. */
    RETURNED,
    /** The result stands. */
    CONFIRMED,
    /** The village gave it up before it was sent. */
    WITHDRAWN;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  public record Step(Kind kind, String words, Instant at, String by) {}

  private @Nullable Kind last() {
    return steps.isEmpty() ? null : steps.getLast().kind();
  }

  /** Whether the village may still answer. */
  public boolean isOpen() {
    var last = last();
    return last == null || last == Kind.RETURNED;
  }

  /** Whether it waits for those who verify. */
  public boolean isSent() {
    return last() == Kind.SENT || last() == Kind.TAKEN;
  }

  public boolean isConfirmed() {
    return last() == Kind.CONFIRMED;
  }

  public boolean isWithdrawn() {
    return last() == Kind.WITHDRAWN;
  }

  /** Whether it keeps another from being begun. */
  public boolean isUnderWay() {
    return !isConfirmed() && !isWithdrawn();
  }

  /** The actor who is verifying it; empty while nobody is. */
  public String verifier() {
    return last() == Kind.TAKEN || isConfirmed() ? steps.getLast().by() : "";
  }

  /** Of the criteria that it is asked by. */
  public Criteria criteria() {
    return edition.criteria();
  }
}
