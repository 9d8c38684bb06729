package org.aenglek.trips;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.areas.Location;
import org.aenglek.base.Money;
import org.aenglek.base.Point;
import org.aenglek.offers.Offer;
import org.aenglek.trips.engine.Window;
import org.jspecify.annotations.Nullable;

/**
 * An offer that the visitors could have, as the engine must know it.
 *
 * @param cost for all of them
 * @param open for each day of the trip, between which minutes a visit may begin
 * @param facts what this relies on
 */
record Candidate(
    Offer offer, Community community, Money cost, List<List<Window>> open, String facts) {

  private static final int MINUTES_A_DAY = 24 * 60;

  Point point() {
    return location().point();
  }

  /** Known to the subdistrict only, so finding the way takes longer. */
  boolean isSomewhere() {
    return location().known() == Location.Known.SUBDISTRICT;
  }

  int minutes() {
    return minutes(offer);
  }

  static int minutes(Offer offer) {
    var minutes = offer.terms().minutes();
    return minutes == null ? 0 : minutes;
  }

  boolean isOpenOn(int day) {
    return !open.get(day).isEmpty();
  }

  /**
   * Until when on the next morning a stay of that night lasts: so long as it takes from when it can
   * first be entered. None where that says nothing of a morning.
   */
  @Nullable Integer checkOut(LocalDate night) {
    var opens =
        offer.terms().hours().stream()
            .filter(hours -> hours.holds(night))
            .map(hours -> Choices.minute(hours.opens()))
            .min(naturalOrder());
    return opens
        .map(from -> from + minutes() - MINUTES_A_DAY)
        .filter(out -> out > 0 && out < MINUTES_A_DAY)
        .orElse(null);
  }

  private Location location() {
    var location = community.location();
    if (location == null) throw new IllegalStateException(community.slug() + " is nowhere");
    return location;
  }
}
