package org.aenglek.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.payments.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/**
 * A telephone that works at the counter of one community.
 *
 * @param number among those of its community, which names its book of receipts
 * @param name as whoever enrolled it called it
 * @param holder who has it in hand
 * @param ends the last day on which it works
 * @param unsafe how many events it had not yet told when it told last
 * @param lost since when it is shut out
 * @param takenIn until when, though lost, what it told was taken in
 * @param isPaper whether it is no telephone but the day-book of paper
 */
public record Device(
    UUID id,
    UUID community,
    int number,
    String name,
    String holder,
    LocalDate ends,
    Instant enrolled,
    Instant seen,
    int unsafe,
    @Nullable Instant lost,
    @Nullable Instant takenIn,
    boolean isPaper) {

  /** As whom it acts. */
  public Actor actor() {
    return new Actor("device:" + id);
  }

  /** Who issues its receipts. */
  public String issuer() {
    return ReceiptNumber.issuer(number);
  }

  public boolean isLost() {
    return lost != null;
  }

  public boolean isOver(LocalDate today) {
    return today.isAfter(ends);
  }
}
