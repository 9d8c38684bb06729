package org.aenglek.meetings;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting resolved.
 *
 * @param votes where it was voted on
 * @param task that it made; none where it takes note of something
 * @param confirmed whether a later meeting with a quorum said the same
 */
public record Resolution(
    UUID id,
    UUID meeting,
    UUID item,
    int number,
    Kind kind,
    String words,
    @Nullable Votes votes,
    @Nullable UUID task,
    boolean confirmed) {

  /** Whether anything is to be done. */
  public enum Kind {
    DO,
    NOTE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** For it, against it, neither. */
  public record Votes(int yes, int no, int abstained) {
    public int cast() {
      return yes + no + abstained;
    }

    boolean isNegative() {
      return Math.min(yes, Math.min(no, abstained)) < 0;
    }
  }

  /**
   * A resolution as it is entered.
   *
   * @param work what it asks for; none where it takes note
   */
  public record New(UUID item, String words, @Nullable Votes votes, Task.@Nullable Work work) {
    Kind kind() {
      return work == null ? Kind.NOTE : Kind.DO;
    }
  }

  /**
   * @param quorum of the meeting that resolved it
   */
  public boolean hasForce(Quorum quorum) {
    return quorum.isReached() || confirmed;
  }
}
