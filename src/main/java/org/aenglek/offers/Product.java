package org.aenglek.offers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product of a community, from the first idea on.
 *
 * @param begun the day on which it was written down
 * @param offers as which it is or was sold, the latest last; none that is another product's since
 */
public record Product(
    UUID id, UUID community, String name, boolean sample, LocalDate begun, List<UUID> offers) {
  public Product {
    offers = List.copyOf(offers);
  }

  /** As which it is sold; none before it is. */
  public @Nullable UUID offer() {
    return offers.isEmpty() ? null : offers.getLast();
  }
}
