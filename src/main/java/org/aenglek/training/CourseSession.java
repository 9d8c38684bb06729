package org.aenglek.training;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.aenglek.base.DateSpan;

/**
 * A course as it is held once.
 *
 * @param number 1 is the first of its course
 * @param venue where, in the organiser's words
 * @param taken how many of the seats
 */
public record CourseSession(
    UUID id,
    UUID course,
    int number,
    DateSpan days,
    LocalTime starts,
    LocalTime ends,
    String venue,
    int seats,
    int taken,
    boolean isCalledOff) {
  /** For how long after its last day people say what they can do now. */
  private static final int DAYS_TO_ANSWER = 7;

  /** A session as it is announced. */
  public record New(
      UUID course, DateSpan days, LocalTime starts, LocalTime ends, String venue, int seats) {}

  public int free() {
    return seats - taken;
  }

  public boolean isOver(LocalDate today) {
    return today.isAfter(days.last());
  }

  public int length() {
    return Math.toIntExact(days.dates().count());
  }

  /** The last day on which what is said of oneself is taken in; afterwards means are told. */
  public LocalDate lastAnswers() {
    return days.last().plusDays(DAYS_TO_ANSWER);
  }
}
