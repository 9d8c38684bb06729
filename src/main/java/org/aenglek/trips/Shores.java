package org.aenglek.trips;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * The corners of a coast and how far they are from each other in a straight line; the shortest way
 * round any water turns at corners only. Made once for a map, when somebody first asks.
 */
final class Shores {
  private final Coast coast;
  private final Supplier<Corners> land;
  private final Supplier<Corners> water;

  /**
   * @param km between two corners that see each other; infinite between others
   */
  record Corners(List<Spot> spots, double[][] km) {}

  Shores(Coast coast) {
    this.coast = coast;
    this.land = SingletonSupplier.of(() -> corners(Surface.LAND));
    this.water = SingletonSupplier.of(() -> corners(Surface.WATER));
  }

  Coast coast() {
    return coast;
  }

  Corners of(Surface surface) {
    return surface == Surface.LAND ? land.get() : water.get();
  }

  private Corners corners(Surface surface) {
    var corners = coast.corners(surface);
    var km = new double[corners.size()][corners.size()];
    for (int i = 0; i < km.length; i++) {
      for (int j = 0; j < i; j++) {
        var one = corners.get(i);
        var other = corners.get(j);
        boolean isOpen = one.isBeside(other) || coast.isOpen(surface, one.at(), other.at());
        km[i][j] = isOpen ? one.at().kmTo(other.at()) : Double.POSITIVE_INFINITY;
        km[j][i] = km[i][j];
      }
    }
    return new Corners(corners.stream().map(Coast.Bend::at).toList(), km);
  }
}
