package org.aenglek.bookings;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.base.Tidy;
import org.aenglek.bookings.BookingRefused.Reason;

/**
 * What a village said to an enquiry.
 *
 * @param isByLetter whether it was sent from here; else somebody of the village told it
 */
public record Reply(Kind kind, String words, boolean isByLetter, Instant at) {

  /** What it comes to. */
  public enum Kind {
    YES,
    QUESTION,
    SORRY,
    QUOTATION;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing when there is no such kind. */
    public static Optional<Kind> find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** One that is still to be said. */
  public record New(Kind kind, String words, boolean isByLetter) {
    public static final int LONGEST = 2000;

    /**
     * @throws BookingRefused when it says nothing, or too much
     */
    public New {
      words = Tidy.text(words);
      if (words.isEmpty()) throw new BookingRefused(Reason.NOTHING_SAID);
      if (words.length() > LONGEST) throw new BookingRefused(Reason.NOTE_LONG, LONGEST);
    }
  }
}
