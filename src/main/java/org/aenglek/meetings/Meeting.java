package org.aenglek.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a body.
 *
 * @param year of the Buddhist era, in which the numbers start anew
 * @param place where it is, in words
 * @param steps that it has taken, and when
 */
public record Meeting(
    UUID id,
    UUID body,
    Kind kind,
    int year,
    int number,
    LocalText title,
    DateSpan days,
    LocalTime starts,
    String place,
    Map<Step, Instant> steps) {

  /** A workshop has sessions with results, over days. */
  public enum Kind {
    MEETING,
    WORKSHOP;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far a meeting comes. */
  public enum Step {
    INVITED,
    OPENED,
    CLOSED,
    APPROVED,
    CALLED_OFF;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Step of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** A meeting as it is called. */
  public record New(
      UUID body, Kind kind, LocalText title, DateSpan days, LocalTime starts, String place) {}

  public boolean has(Step step) {
    return steps.containsKey(step);
  }

  public @Nullable Instant at(Step step) {
    return steps.get(step);
  }

  public boolean isRunning() {
    return has(Step.OPENED) && !has(Step.CLOSED);
  }

  /** Whether what is said there may still be written down. */
  public boolean canBeWritten() {
    return has(Step.OPENED) && !has(Step.APPROVED);
  }

  public boolean hasComeBy(LocalDate day) {
    return !day.isBefore(days.first());
  }

  public boolean isStillToCome() {
    return !has(Step.OPENED) && !has(Step.CALLED_OFF);
  }

  /** {@code 3/2569}. */
  public String numbered() {
    return number + "/" + year;
  }
}
