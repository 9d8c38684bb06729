package org.aenglek.trips;

/**
 * How fast one gets on by each mode, where only the distance is known. The figures are ours,
 * rounded from what the trips of a southern Thai province usually take; they are meant to be late
 * rather than early.
 *
 * @param detour kilometres of way for one as the crow flies
 * @param slowKm of the way, at its ends, on which one is slow: towns, lanes, looking for the house
 * @param slowKmh kilometres an hour there
 * @param kmh kilometres an hour on the rest
 * @param waitMinutes before one sets off
 * @param mostKm of way that anybody would go
 */
record Speed(
    double detour, double slowKm, double slowKmh, double kmh, int waitMinutes, double mostKm) {
  private static final double ANY_KM = 600;
  private static final int MINUTES_AN_HOUR = 60;

  static Speed of(Mode mode) {
    return switch (mode) {
      // Highways at 65 with lights and lorries; 26 km between two towns come to some 40 minutes.
      case CAR -> new Speed(1.3, 10, 30, 65, 0, ANY_KM);
      // A hired songthaew: a few minutes until it is there, and no faster than its load allows.
      case SONGTHAEW -> new Speed(1.3, 10, 25, 50, 10, ANY_KM);
      // At leisure and in the heat; nobody goes further than this in a day between two visits.
      case BICYCLE -> new Speed(1.25, 0, 13, 13, 0, 50);
      case FOOT -> new Speed(1.2, 0, 4.5, 4.5, 0, 15);
      // A long-tail boat; boarding and life jackets take time.
      case BOAT -> new Speed(1.1, 0, 18, 18, 10, 60);
    };
  }

  static Surface surface(Mode mode) {
    return mode == Mode.BOAT ? Surface.WATER : Surface.LAND;
  }

  /**
   * @param crowKm of way on the surface, turns round the water included
   */
  int minutes(double crowKm) {
    double km = crowKm * detour;
    if (km > mostKm) return TravelTimes.NO_WAY;
    double slow = Math.min(km, slowKm);
    double hours = slow / slowKmh + (km - slow) / kmh;
    return Math.min(TravelTimes.NO_WAY, waitMinutes + (int) Math.ceil(hours * MINUTES_AN_HOUR));
  }

  /** How many kilometres one would have gone meanwhile; to weigh a ferry against going round. */
  double crowKmIn(int minutes) {
    return kmh * minutes / MINUTES_AN_HOUR / detour;
  }
}
