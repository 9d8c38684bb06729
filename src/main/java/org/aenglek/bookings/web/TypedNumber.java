package org.aenglek.bookings.web;

import static java.util.Objects.requireNonNullElse;

import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.BookingRefused.Reason;
import org.jspecify.annotations.Nullable;

/** A whole number as it is typed. */
final class TypedNumber {
  private TypedNumber() {}

  /**
   * The least where nothing was typed.
   *
   * @throws BookingRefused when it is none, or not between the two
   */
  static int of(@Nullable String typed, int least, int most) {
    var text = requireNonNullElse(typed, "").strip();
    return text.isEmpty() ? least : said(text, least, most);
  }

  /**
   * As {@link #of}, where nothing typed is no number.
   *
   * @throws BookingRefused when it is none, or not between the two
   */
  static int said(String typed, int least, int most) {
    try {
      int number = Integer.parseInt(typed.strip());
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException unreadable) {
      // said below: too large a number and none at all are one to whoever typed it
    }
    throw new BookingRefused(Reason.NUMBER, least, most);
  }
}
