package org.aenglek.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Slot;

/**
 * Something that is booked, as it was named and priced when it was held.
 *
 * @param price for all who come and for all nights
 */
public record Line(
    UUID id,
    UUID community,
    UUID offer,
    Offer.Kind kind,
    LocalText name,
    LocalDate day,
    LocalTime starts,
    int nights,
    int heads,
    Money price) {

  /** As the guest comes to them. */
  static final Comparator<Line> ORDER = Comparator.comparing(Line::day).thenComparing(Line::starts);

  Line at(LocalDate otherDay, LocalTime otherStart) {
    return new Line(id, community, offer, kind, name, otherDay, otherStart, nights, heads, price);
  }

  Line forSoMany(int guests, Money itsPrice) {
    return new Line(id, community, offer, kind, name, day, starts, nights, guests, itsPrice);
  }

  /** Whether it is at another time than that one, or for more. */
  boolean isMoreThan(Line agreed) {
    return !day.equals(agreed.day) || !starts.equals(agreed.starts) || heads > agreed.heads;
  }

  /** Whether so many are in that turn already, be it too late for others to book it. */
  public boolean hasRoomFor(Slot turn, int guests) {
    return day.equals(turn.day()) && starts.equals(turn.starts()) && guests <= heads;
  }

  Instant begins(ZoneId zone) {
    return day.atTime(starts).atZone(zone).toInstant();
  }

  /** The last day on which the guest is there for any of these. */
  static LocalDate lastDay(List<Line> lines) {
    return lines.stream().map(Line::lastDay).max(Comparator.naturalOrder()).orElseThrow();
  }

  /**
   * The last day on which the guest is there; a stay is left in the morning after its last night.
   */
  public LocalDate lastDay() {
    return kind == Offer.Kind.STAY ? day.plusDays(nights) : day;
  }
}
