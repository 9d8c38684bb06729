package org.aenglek.trips;

import java.util.List;
import org.aenglek.base.Point;
import org.springframework.stereotype.Component;

/** How long the ways between some places take. */
@Component
public class TravelTimes {
  /** A way that nobody travels, as one by bicycle over fifty kilometres or by car over the sea. */
  public static final int NO_WAY = 24 * 60;

  private static final double KM_PER_MINUTE = 0.6;
  private static final double DETOUR = 1.4;

  /**
   * Minutes from each place to each other one, never less than nothing; {@link #NO_WAY} where there
   * is none. Asked for the places of one plan only, so its cost is theirs.
   *
   * @return {@code [from][to]}, in the order of the points
   */
  public int[][] minutes(List<Point> points, Mode mode) {
    return points.stream()
        .map(from -> points.stream().mapToInt(to -> minutes(from, to)).toArray())
        .toArray(int[][]::new);
  }

  /** The way as it is drawn on a map; the first and the last point are the places themselves. */
  public List<Point> line(Point from, Point to, Mode mode) {
    return List.of(from, to);
  }

  /** Whether these times are guessed from distances, which every page must say. */
  public boolean isEstimate() {
    return true;
  }

  private static int minutes(Point from, Point to) {
    return (int) Math.ceil(from.kmTo(to) * DETOUR / KM_PER_MINUTE);
  }
}
