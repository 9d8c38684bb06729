package org.aenglek.bookings;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A hold that somebody has put their name to.
 *
 * @param guest none any more when what was known of them had to be forgotten
 * @param isWhole whether all of it is wanted or nothing
 * @param trip the reference of the trip behind it
 */
public record Order(
    UUID id,
    String reference,
    Lang lang,
    Party party,
    @Nullable Guest guest,
    boolean isWhole,
    Channel channel,
    Instant placed,
    @Nullable String trip,
    List<Visit> visits) {

  /** How it came. */
  public enum Channel {
    WEB,
    TELEPHONE,
    LINE,
    WALK_IN;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Nothing when there is no such way. */
    public static Optional<Channel> find(String key) {
      return Stream.of(values()).filter(channel -> channel.key().equals(key)).findFirst();
    }
  }

  /** What those visits cost together that were not given back. */
  public Money price() {
    return Prices.baht(
        visits.stream()
            .filter(visit -> visit.stage().isAlive())
            .mapToLong(visit -> visit.price().minor())
            .reduce(0, Math::addExact));
  }
}
