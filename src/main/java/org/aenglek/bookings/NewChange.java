package org.aenglek.bookings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.aenglek.bookings.BookingRefused.Reason;

/**
 * What is wanted of a visit instead of what is agreed.
 *
 * @param party who comes
 * @param turns of each of its lines
 */
public record NewChange(Party party, List<Turn> turns) {

  /** When one of its lines is to be. */
  public record Turn(UUID line, LocalDate day, LocalTime starts) {}

  public NewChange {
    turns = List.copyOf(turns);
  }

  Turn of(Line line) {
    return turns.stream()
        .filter(turn -> turn.line().equals(line.id()))
        .findFirst()
        .orElseThrow(() -> new BookingRefused(Reason.TIME));
  }
}
