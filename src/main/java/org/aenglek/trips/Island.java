package org.aenglek.trips;

import org.aenglek.base.LocalText;
import org.aenglek.base.Point;

/** An island too small for the map of the land, as a circle that holds no other land. */
public record Island(String key, LocalText name, Point middle, double radiusKm, String source) {
  boolean holds(Point point) {
    return middle.kmTo(point) <= radiusKm;
  }
}
