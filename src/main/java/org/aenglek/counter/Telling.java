package org.aenglek.counter;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something about an event that a person must know.
 *
 * @param number of the event on its device
 * @param part of it, counted from 1; 0: all of it
 * @param about a visit's reference, or the name of what was sold
 * @param with what happened elsewhere, where two events tell of the same
 */
public record Telling(
    UUID event,
    What what,
    int part,
    UUID device,
    int number,
    Instant happened,
    @Nullable String about,
    @Nullable With with,
    @Nullable Instant settled) {

  /** The event on another device. */
  public record With(UUID event, int device, String name, String holder, Instant happened) {}

  /** What there is to know. */
  public enum What {
    /** Another device admitted the same guests before. */
    ADMITTED_TWICE,
    MORE_CAME,
    NOT_CONFIRMED,
    NO_VISIT,
    OTHER_VILLAGE,
    TOO_EARLY,
    SOLD_TWICE,
    PRICE_LOW,
    NOT_OFFERED,
    NO_MAKER,
    MORE_THAN_LENT,
    /** Something limited, out of no allowance. */
    NOT_LENT,
    TOTAL,
    RECEIPT,
    NO_SALE,
    UNDONE_LATE,
    NO_SHIFT,
    NO_PASSPORT,
    NOT_EARNED,
    /** Another reward of the same kind was handed to that passport before. */
    REWARDED_TWICE,
    NOT_GIVEN,
    CLOCK,
    CHAIN,
    UNREADABLE,
    UNKNOWN;

    /** As the database and devices say it: {@code sold-twice}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<What> find(String key) {
      return Stream.of(values()).filter(what -> what.key().equals(key)).findFirst();
    }

    static What of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
