package org.aenglek.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a district or a province teaches, again and again.
 *
 * @param place whose officers organise it
 * @param trade for which it qualifies; nothing where it is learnt for its own sake
 * @param validMonths how long its certificate holds; nothing where it holds for ever
 * @param neededPercent of the days of a session, at how many one must have been there
 * @param statements that people answer from 1 to 5 before and after
 */
public record Course(
    UUID id,
    Place place,
    LocalText name,
    LocalText purpose,
    @Nullable String trade,
    @Nullable Integer validMonths,
    int neededPercent,
    List<LocalText> statements) {
  private static final int WHOLE = 100;

  public Course {
    statements = List.copyOf(statements);
  }

  /** A course as it is written down. */
  public record New(
      Place place,
      LocalText name,
      LocalText purpose,
      @Nullable String trade,
      @Nullable Integer validMonths,
      int neededPercent,
      List<LocalText> statements) {
    public New {
      statements = List.copyOf(statements);
    }
  }

  /** Whether who was there on so many of the days was there often enough. */
  boolean isEnough(int daysThere, int days) {
    return daysThere * WHOLE >= neededPercent * days;
  }

  /** The last day of a certificate that is granted on that one; nothing where it has none. */
  @Nullable LocalDate lastDay(LocalDate granted) {
    return validMonths == null ? null : granted.plusMonths(validMonths).minusDays(1);
  }
}
