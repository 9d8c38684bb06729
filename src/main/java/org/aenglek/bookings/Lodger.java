package org.aenglek.bookings;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedDate;
import org.aenglek.bookings.BookingRefused.Reason;

/**
 * Somebody who sleeps in a village, as a duty wants it told and no more.
 *
 * @param nation by its code of ISO 3166, {@code MY}
 * @param number of that document
 * @param born nothing where it was not said
 */
public record Lodger(
    String given, String family, String nation, Document document, String number, String born) {
  private static final String HERE = "TH";
  private static final Set<String> NATIONS = Set.of(Locale.getISOCountries());
  private static final int LONGEST_NAME = 100;

  /** By what they travel. */
  public enum Document {
    PASSPORT,
    BORDER_PASS,
    IDENTITY_CARD,
    OTHER;

    public static final List<String> KEYS = Stream.of(values()).map(Document::key).toList();

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Document of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /**
   * As they typed it.
   *
   * @param today nobody is born later
   * @throws BookingRefused with what is wrong with it
   */
  public static Lodger of(
      String given,
      String family,
      String nation,
      String document,
      String number,
      String born,
      LocalDate today) {
    var tidyNumber = Tidy.line(number).toUpperCase(Locale.ROOT).replace(" ", "");
    if (!NATIONS.contains(nation)) throw new BookingRefused(Reason.LODGER_NATION);
    if (!Document.KEYS.contains(document) || !tidyNumber.matches("[A-Z0-9/-]{4,30}")) {
      throw new BookingRefused(Reason.LODGER_NUMBER);
    }
    return new Lodger(
        name(given),
        Tidy.line(family),
        nation,
        Document.of(document),
        tidyNumber,
        born(born, today));
  }

  public boolean isForeign() {
    return !nation.equals(HERE);
  }

  public String name() {
    return (given + " " + family).strip();
  }

  private static String name(String typed) {
    var name = Tidy.line(typed);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new BookingRefused(Reason.LODGER_NAME);
    }
    return name;
  }

  private static String born(String typed, LocalDate today) {
    if (typed.isBlank()) return "";
    return TypedDate.find(typed)
        .filter(day -> day.isBefore(today))
        .orElseThrow(() -> new BookingRefused(Reason.LODGER_BORN))
        .toString();
  }
}
