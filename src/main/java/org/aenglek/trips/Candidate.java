package org.aenglek.trips;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.areas.Location;
import org.aenglek.base.Money;
import org.aenglek.base.Point;
import org.aenglek.offers.Offer;
import org.aenglek.trips.engine.Window;

/**
 * An offer that the visitors could have, as the engine must know it.
 *
 * @param cost for all of them
 * @param open for each day of the trip, between which minutes a visit may begin
 * @param facts what this relies on
 */
record Candidate(
    Offer offer, Community community, Money cost, List<List<Window>> open, String facts) {

  Point point() {
    return location().point();
  }

  /** Known to the subdistrict only, so finding the way takes longer. */
  boolean isSomewhere() {
    return location().known() == Location.Known.SUBDISTRICT;
  }

  int minutes() {
    var minutes = offer.terms().minutes();
    return minutes == null ? 0 : minutes;
  }

  boolean isOpenOn(int day) {
    return !open.get(day).isEmpty();
  }

  private Location location() {
    var location = community.location();
    if (location == null) throw new IllegalStateException(community.slug() + " is nowhere");
    return location;
  }
}
