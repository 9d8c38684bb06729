package org.aenglek.trips;

import java.util.List;
import org.aenglek.base.Point;
import org.springframework.stereotype.Component;

/**
 * How long the ways between some places take: along the roads of an OpenStreetMap extract where one
 * was imported, else guessed from distances.
 */
@Component
public class TravelTimes {
  /** A way that nobody travels, as one by bicycle over fifty kilometres or by car over the sea. */
  public static final int NO_WAY = 24 * 60;

  private final Estimates estimates;
  private final Roads roads;

  TravelTimes(Estimates estimates, Roads roads) {
    this.estimates = estimates;
    this.roads = roads;
  }

  /**
   * Minutes from each place to each other one, never less than nothing; {@link #NO_WAY} where there
   * is none. Asked for the places of one plan only, so its cost is theirs.
   *
   * @return {@code [from][to]}, in the order of the points
   */
  public int[][] minutes(List<Point> points, Mode mode) {
    var network = roads.network();
    if (network == null || !RoadNetwork.knows(mode)) return estimates.minutes(points, mode);
    var minutes = network.minutes(points, mode);
    boolean isAllKnown = true;
    for (var row : minutes) for (int one : row) isAllKnown &= one >= 0;
    return isAllKnown ? minutes : filled(minutes, estimates.minutes(points, mode));
  }

  /** Kilometres of way from each place to each other one; infinite where there is no way. */
  public double[][] km(List<Point> points, Mode mode) {
    var network = roads.network();
    if (network == null || !RoadNetwork.knows(mode)) return estimates.km(points, mode);
    var km = network.km(points, mode);
    var guessed = estimates.km(points, mode);
    for (int from = 0; from < km.length; from++) {
      for (int to = 0; to < km.length; to++) {
        if (km[from][to] < 0) km[from][to] = guessed[from][to];
      }
    }
    return km;
  }

  /** The way as it is drawn on a map; the first and the last point are the places themselves. */
  public List<Point> line(Point from, Point to, Mode mode) {
    var network = roads.network();
    var line = network == null || !RoadNetwork.knows(mode) ? null : network.line(from, to, mode);
    return line == null ? estimates.line(from, to, mode) : line;
  }

  /** Whether these times are guessed from distances, which every page must say. */
  public boolean isEstimate() {
    return roads.network() == null;
  }

  /** The same for these places: those beyond the extract are guessed even where there is one. */
  public boolean isEstimate(List<Point> points) {
    var network = roads.network();
    return network == null || !points.stream().allMatch(network::covers);
  }

  /** Places far from any road of the extract are guessed. */
  private static int[][] filled(int[][] minutes, int[][] guessed) {
    for (int from = 0; from < minutes.length; from++) {
      for (int to = 0; to < minutes.length; to++) {
        if (minutes[from][to] < 0) minutes[from][to] = guessed[from][to];
      }
    }
    return minutes;
  }
}
