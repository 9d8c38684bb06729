package org.aenglek.bookings;

import java.util.UUID;
import org.aenglek.base.Secret;
import org.aenglek.site.Subject;

/** An order behind its secret link, as its guest has it open. */
public record OpenOrder(Order order, Secret secret) implements Subject {
  @Override
  public UUID id() {
    return order.id();
  }
}
