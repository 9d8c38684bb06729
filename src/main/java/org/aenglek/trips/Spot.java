package org.aenglek.trips;

import org.jspecify.annotations.Nullable;

/**
 * A place on the plane of a {@link Coast}, in kilometres.
 *
 * @param offKm how far it was moved to stand on the surface of the way
 * @param island the small island that it is on, which only crossings lead to
 */
record Spot(double x, double y, double offKm, @Nullable Island island) {
  Spot(double x, double y) {
    this(x, y, 0, null);
  }

  double kmTo(Spot other) {
    return Math.hypot(other.x - x, other.y - y);
  }
}
