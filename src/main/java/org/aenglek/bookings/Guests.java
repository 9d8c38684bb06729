package org.aenglek.bookings;

import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who acts by a secret link: nobody but the guest of that one thing. A clerk looks up whose a link
 * is.
 */
@Component
public class Guests {
  private static final Actor CLERK = Actor.job("bookings");
  private static final String GUEST = "guest:";

  private final TransactionTemplate transaction;

  Guests(TransactionTemplate transaction) {
    this.transaction = transaction;
  }

  <T> T clerk(Supplier<T> work) {
    return CLERK.does(() -> transaction.execute(status -> work.get()));
  }

  /** What that guest does, in one transaction. */
  public <T> T as(UUID guest, Supplier<T> work) {
    return new Actor(GUEST + guest).does(() -> transaction.execute(status -> work.get()));
  }
}
