package org.aenglek.bookings;

import org.aenglek.base.Tidy;
import org.aenglek.bookings.BookingRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a village, sealed where it is kept.
 *
 * @param guest who asks; all of it may be empty where the village noted what it was told
 * @param when they would come, in their own words
 * @param heads how many would come; none: not said
 */
public record Asked(Guest guest, String when, @Nullable Integer heads, String text) {
  /** When it was kept as long as it might be. */
  static final Asked FORGOTTEN = new Asked(Guest.atTheDoor("–"), "", null, "");

  /** A whole chat may be pasted. */
  public static final int LONGEST_TEXT = 4000;

  private static final int LONGEST_WHEN = 300;

  /**
   * As it was typed.
   *
   * @throws BookingRefused when nothing is asked, or too much
   */
  public static Asked of(Guest guest, String when, @Nullable Integer heads, String text) {
    var tidyWhen = Tidy.line(when);
    var tidyText = Tidy.text(text);
    if (tidyWhen.length() > LONGEST_WHEN) throw new BookingRefused(Reason.NOTE_LONG, LONGEST_WHEN);
    if (tidyText.length() > LONGEST_TEXT) throw new BookingRefused(Reason.NOTE_LONG, LONGEST_TEXT);
    if (tidyWhen.isEmpty() && tidyText.isEmpty()) throw new BookingRefused(Reason.NOTHING_ASKED);
    return new Asked(guest, tidyWhen, heads, tidyText);
  }
}
