package org.aenglek.bookings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Money;

/**
 * A visit as it would be.
 *
 * @param lines as they would be
 * @param price of all of it then, with what is kept
 * @param kept what the terms keep of that which is given up by it
 * @param answerBy until when the village is asked
 * @param isAsked whether it waits for the village's yes, which has said yes to less
 */
public record Change(
    UUID id,
    UUID visit,
    Party party,
    List<Line> lines,
    Money price,
    Money kept,
    Instant answerBy,
    boolean isAsked) {

  boolean isOver(Instant now) {
    return !now.isBefore(answerBy);
  }
}
