package org.aenglek.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.bookings.Visit;
import org.aenglek.communities.Notice;
import org.aenglek.rota.Turn;
import org.jspecify.annotations.Nullable;

/**
 * A village's day on one sheet.
 *
 * @param walkedIn how many guests came who had booked nothing
 * @param sold satang by how they were paid, in the order in which that is listed
 */
public record VillageDay(
    LocalDate day,
    List<Guests> guests,
    int walkedIn,
    List<Turn> turns,
    List<Sum> sold,
    List<Box> boxes,
    List<Notice> notices) {

  /** Guests who are expected, and how many of them have come. */
  public record Guests(Visit visit, String initials, int came) {}

  /** What was sold for one way of paying. */
  public record Sum(String paid, int sales, long satang) {}

  /**
   * The box of a device, while somebody had it.
   *
   * @param expected satang that should be in it
   * @param counted none while the shift lasts
   * @param to whom it was handed
   */
  public record Box(
      UUID device,
      long expected,
      @Nullable Long counted,
      @Nullable String note,
      @Nullable String to) {}
}
