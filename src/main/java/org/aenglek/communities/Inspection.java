package org.aenglek.communities;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How something that was built was found on a day.
 *
 * @param by who wrote it down, as {@code Actor} names them
 */
public record Inspection(
    int number, LocalDate day, Condition condition, String note, boolean hasPicture, String by) {

  /** How it fares. */
  public enum Condition {
    GOOD,
    REPAIR,
    BROKEN,
    GONE;

    /** As it stands in tables, addresses and message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Condition> find(String key) {
      return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
  }
}
