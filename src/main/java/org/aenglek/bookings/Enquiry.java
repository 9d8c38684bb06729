package org.aenglek.bookings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.people.Place;

/**
 * Somebody's question to a village, with what the village said to it.
 *
 * @param answerBy by when the village's terms promised an answer
 * @param replies in their order
 */
public record Enquiry(
    UUID id,
    UUID community,
    Order.Channel channel,
    Lang lang,
    Asked asked,
    Instant at,
    Instant answerBy,
    List<Reply> replies) {

  /** Whether it still waits for its first answer. */
  public boolean isOpen() {
    return replies.isEmpty();
  }

  public boolean isOverdue(Instant now) {
    return isOpen() && !now.isBefore(answerBy);
  }

  /** How long it has waited, or waited until it was answered. */
  public Duration waited(Instant now) {
    return Duration.between(at, firstAnswered().orElse(now));
  }

  public Optional<Instant> firstAnswered() {
    return replies.stream().findFirst().map(Reply::at);
  }

  Place place() {
    return Place.community(community);
  }
}
