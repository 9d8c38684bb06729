package org.aenglek.base;

/** A place on the earth in WGS 84 degrees. */
public record Point(double lat, double lon) {
  private static final double EARTH_RADIUS_KM = 6371.0088;

  public Point {
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException("no such place: " + lat + ", " + lon);
    }
  }

  /** Great-circle distance in kilometres (haversine). */
  public double kmTo(Point other) {
    double dLat = Math.toRadians(other.lat - lat) / 2;
    double dLon = Math.toRadians(other.lon - lon) / 2;
    double a =
        Math.pow(Math.sin(dLat), 2)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(other.lat))
                * Math.pow(Math.sin(dLon), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(a));
  }
}
