package org.aenglek.readiness;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What operations can tell of a village; {@link Measures} says how. */
public enum Measure {
  /** Of a hundred offers, how many have a price. */
  PRICED_OFFERS,
  /** How many offers there are. */
  OFFERS,
  /** Of a hundred bookings of the last year that waited for an answer, how many had it in time. */
  ANSWERED_IN_TIME,
  /** In how many of the last twelve months guests came. */
  MONTHS_WITH_GUESTS,
  /** Of a hundred offers, how many have a photograph. */
  PICTURED_OFFERS,
  /** Of a hundred problems that were told, how many were settled in time. */
  PROBLEMS_SETTLED,
  /** The mean of what guests gave, of five. */
  RATING,
  /** How many hosts hold a certificate of a course. */
  TRAINED_HOSTS;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads what {@link #key} writes. */
  @JsonCreator
  public static Measure of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
