package org.aenglek.post;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The part of every day in which nobody is disturbed without need; it may go over midnight. From
 * and until the same hour there is none.
 */
record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

  /**
   * @param text such as {@code 21:00-07:00}, or {@code off}
   */
  static QuietHours parse(String text, ZoneId zone) {
    if (text.strip().equalsIgnoreCase("off")) {
      return new QuietHours(LocalTime.MIN, LocalTime.MIN, zone);
    }
    try {
      int dash = text.indexOf('-');
      return new QuietHours(
          LocalTime.parse(text.substring(0, Math.max(0, dash)).strip()),
          LocalTime.parse(text.substring(dash + 1).strip()),
          zone);
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException(
          "AENGLEK_QUIET should be hours like 21:00-07:00, or off, not " + text, unreadable);
    }
  }

  boolean are(Instant moment) {
    var time = LocalTime.ofInstant(moment, zone);
    boolean isAfterStart = !time.isBefore(from);
    boolean isBeforeEnd = time.isBefore(until);
    return from.isAfter(until) ? isAfterStart || isBeforeEnd : isAfterStart && isBeforeEnd;
  }
}
