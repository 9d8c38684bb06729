package org.aenglek.offers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is to look after a product by a day.
 *
 * @param person nobody any more once they were erased
 * @param came what came of it; none as long as it is open
 */
public record FollowUp(
    UUID id, UUID product, @Nullable UUID person, LocalDate due, String what, @Nullable Came came) {

  /** What came of it. */
  public record Came(String note, LocalDate day, String by) {}

  public boolean isOpen() {
    return came == null;
  }

  public boolean isOverdue(LocalDate today) {
    return isOpen() && due.isBefore(today);
  }
}
