package org.aenglek.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that appoints the members of a body.
 *
 * @param number as it stands on the paper
 * @param dated the day of the paper
 * @param last the end of the term; none where the order names none
 */
public record Appointment(
    UUID id,
    UUID body,
    String number,
    LocalDate dated,
    LocalDate first,
    @Nullable LocalDate last,
    String duties,
    List<Seat> seats) {

  /** An order as it is entered; its seats are added to it. */
  public record New(
      UUID body,
      String number,
      LocalDate dated,
      LocalDate first,
      @Nullable LocalDate last,
      String duties) {}
}
