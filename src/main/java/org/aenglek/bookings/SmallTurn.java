package org.aenglek.bookings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;

/**
 * A turn that goes only with so many guests, of all parties together.
 *
 * @param name of the offer
 * @param place whose it is
 * @param leadHours how long before it must be booked
 * @param booked how many guests there are so far
 * @param goes what the village has decided, if it has
 */
public record SmallTurn(
    Key key,
    LocalText name,
    Place place,
    int leadHours,
    int least,
    int booked,
    @Nullable Boolean goes) {
  /** A village has that long to decide, be it that guests can still book. */
  private static final int LEAST_HOURS = 12;

  /** Which turn it is. */
  public record Key(UUID community, UUID offer, LocalDate day, LocalTime starts) {
    static Key of(Line line) {
      return new Key(line.community(), line.offer(), line.day(), line.starts());
    }

    public boolean holds(Line line) {
      return equals(of(line));
    }
  }

  /** Whether somebody has booked it, and too few. */
  public boolean isShort() {
    return booked > 0 && booked < least;
  }

  /** Whether the village is to decide: its booking has closed, or nearly, and it has not begun. */
  public boolean isToDecide(Instant now, ZoneId zone) {
    return goes == null && isShort() && isClosed(now, zone);
  }

  boolean isClosed(Instant now, ZoneId zone) {
    var begins = key.day().atTime(key.starts()).atZone(zone).toInstant();
    var closes = begins.minus(Duration.ofHours(Math.max(leadHours, LEAST_HOURS)));
    return !now.isBefore(closes) && now.isBefore(begins);
  }

  boolean isOff() {
    return Boolean.FALSE.equals(goes);
  }
}
