package org.aenglek.trips;

import java.util.List;
import org.aenglek.base.Point;
import org.springframework.stereotype.Component;

/** How long the ways between some places take. */
@Component
public class TravelTimes {
  /** A way that nobody travels, as one by bicycle over fifty kilometres or by car over the sea. */
  public static final int NO_WAY = 24 * 60;

  private final Estimates estimates;

  TravelTimes(Estimates estimates) {
    this.estimates = estimates;
  }

  /**
   * Minutes from each place to each other one, never less than nothing; {@link #NO_WAY} where there
   * is none. Asked for the places of one plan only, so its cost is theirs.
   *
   * @return {@code [from][to]}, in the order of the points
   */
  public int[][] minutes(List<Point> points, Mode mode) {
    return estimates.minutes(points, mode);
  }

  /** The way as it is drawn on a map; the first and the last point are the places themselves. */
  public List<Point> line(Point from, Point to, Mode mode) {
    return estimates.line(from, to, mode);
  }

  /** Whether these times are guessed from distances, which every page must say. */
  public boolean isEstimate() {
    return true;
  }
}
