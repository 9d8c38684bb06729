package org.aenglek.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of a year of a community: where it began, or where it is to be.
 *
 * @param value in the indicator's unit
 * @param evidence on what it rests
 * @param by who typed it
 * @param hasPicture of what it rests on
 * @param isLate whether it is a baseline that was typed when figures of a later month were out
 */
public record Aim(
    Kind kind,
    Indicator indicator,
    int year,
    BigDecimal value,
    String evidence,
    Instant at,
    String by,
    boolean hasPicture,
    boolean isLate) {

  /** Whose word it is. */
  public enum Kind {
    /** What it was. */
    BASELINE,
    /** What the programme wants. */
    TARGET,
    /** What the community wants. */
    WISH,
    /** What it became, where nothing here tells it. */
    RESULT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing where there is no such kind. */
    public static Optional<Kind> find(String key) {
      return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
  }
}
