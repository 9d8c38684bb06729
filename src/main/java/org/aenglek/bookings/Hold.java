package org.aenglek.bookings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * Places that are kept for a party until a moment.
 *
 * @param trip the reference of the trip behind it
 * @param campaign the code of the one by which the guest came
 * @param isExtended whether it was prolonged; that is done once
 * @param extension the request by which it was
 * @param isDropped whether the guest gave it back
 */
public record Hold(
    UUID id,
    Lang lang,
    Party party,
    @Nullable String trip,
    @Nullable String campaign,
    Instant until,
    boolean isExtended,
    @Nullable UUID extension,
    boolean isDropped,
    List<Line> lines) {

  public boolean isOver(Instant now) {
    return isDropped || !now.isBefore(until);
  }

  public Money price() {
    return Prices.sum(lines);
  }
}
