package org.aenglek.trips;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;

/**
 * The shortest ways between some places by one mode: straight where nothing is between, else round
 * the water by its corners, over bridges and by ferries.
 *
 * <p>Nodes are the corners of the coast, then both ends of each crossing, then the places.
 */
final class Ways {
  /** From a place to itself. */
  static final Way NONE = new Way(0, 0, List.of());

  private static final double TO_LAND_KM = 5;
  private static final double TO_WATER_KM = 2.5;
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Coast coast;
  private final Surface surface;
  private final Shores.Corners corners;
  private final List<Crossing> crossings;
  private final List<Island> islands;
  private final Speed pace;
  private final List<@Nullable Spot> spots = new ArrayList<>();
  private final int firstPlace;

  /** From the links of every node but the corners, which know each other. */
  private final double[][] links;

  /**
   * A way as it was found.
   *
   * @param km as the crow flies from turn to turn
   * @param minutes on ferries
   */
  record Way(double km, int minutes, List<Point> turns) {}

  Ways(Shores shores, List<Crossing> all, List<Island> islands, List<Point> places, Mode mode) {
    this.coast = shores.coast();
    this.surface = Speed.surface(mode);
    this.corners = shores.of(surface);
    this.crossings = all.stream().filter(crossing -> crossing.modes().contains(mode)).toList();
    this.islands = islands;
    this.pace = Speed.of(mode);
    spots.addAll(corners.spots());
    for (var crossing : crossings) {
      spots.add(stand(crossing.from()));
      spots.add(stand(crossing.to()));
    }
    this.firstPlace = spots.size();
    places.forEach(place -> spots.add(stand(place)));
    this.links = links();
  }

  /** From one place to all, in their order; nothing where there is no way. */
  List<@Nullable Way> from(int place) {
    var start = firstPlace + place;
    if (spots.get(start) == null) return nowhere();
    var km = new double[spots.size()];
    var before = new int[spots.size()];
    walk(start, km, before);
    var ways = new ArrayList<@Nullable Way>();
    for (int node = firstPlace; node < spots.size(); node++) {
      ways.add(km[node] == NEVER ? null : way(start, node, before));
    }
    return ways;
  }

  /** Dijkstra's, without a heap: there are some hundred nodes. */
  private void walk(int start, double[] km, int[] before) {
    Arrays.fill(km, NEVER);
    Arrays.fill(before, start);
    km[start] = 0;
    var isDone = new boolean[km.length];
    for (int node = start; node >= 0; node = nearest(km, isDone)) {
      isDone[node] = true;
      for (int next = 0; next < km.length; next++) {
        double there = isDone[next] ? NEVER : km[node] + cost(node, next);
        if (there < km[next]) {
          km[next] = there;
          before[next] = node;
        }
      }
    }
  }

  private static int nearest(double[] km, boolean[] isDone) {
    int nearest = -1;
    for (int node = 0; node < km.length; node++) {
      if (isDone[node] || km[node] == NEVER) continue;
      if (nearest < 0 || km[node] < km[nearest]) nearest = node;
    }
    return nearest;
  }

  private Way way(int start, int end, int[] before) {
    double km = 0;
    int minutes = 0;
    var turns = new ArrayList<Point>();
    for (int node = end; node != start; node = before[node]) {
      turns.add(coast.point(spot(node)));
      var crossing = crossing(before[node], node);
      km += crossing == null ? link(before[node], node) : crossing.km();
      minutes += crossing == null ? 0 : crossing.minutes();
    }
    turns.add(coast.point(spot(start)));
    return new Way(km, minutes, turns.reversed());
  }

  private double cost(int from, int to) {
    var crossing = crossing(from, to);
    return crossing == null ? link(from, to) : crossing.km() + pace.crowKmIn(crossing.minutes());
  }

  private double link(int from, int to) {
    int corner = corners.spots().size();
    if (from < corner && to < corner) return corners.km()[from][to];
    return from < corner ? links[to - corner][from] : links[from - corner][to];
  }

  /** The crossing that leads from one node to the other, if they are its two ends. */
  private @Nullable Crossing crossing(int from, int to) {
    int corner = corners.spots().size();
    if (from < corner || to < corner || from >= firstPlace || to >= firstPlace) return null;
    boolean isOne = (from - corner) / 2 == (to - corner) / 2;
    return isOne ? crossings.get((from - corner) / 2) : null;
  }

  private double[][] links() {
    int corner = corners.spots().size();
    var made = new double[spots.size() - corner][spots.size()];
    for (int i = 0; i < made.length; i++) {
      for (int j = 0; j < spots.size(); j++) {
        boolean isMade = j >= corner && j - corner < i;
        made[i][j] =
            isMade ? made[j - corner][i + corner] : km(spots.get(i + corner), spots.get(j));
      }
    }
    return made;
  }

  /** In a straight line, and from where the two really are to where the map has them stand. */
  private double km(@Nullable Spot from, @Nullable Spot to) {
    if (from == null || to == null) return NEVER;
    if (from.equals(to)) return 0;
    if (!Objects.equals(from.island(), to.island())) return NEVER;
    boolean isOpen = from.island() != null || coast.isOpen(surface, from, to);
    return isOpen ? from.offKm() + from.kmTo(to) + to.offKm() : NEVER;
  }

  /** Of small islands the circles know better than the map. */
  private @Nullable Spot stand(Point place) {
    var spot = coast.spot(place);
    if (surface == Surface.WATER) return coast.nearest(surface, spot, TO_WATER_KM);
    for (var island : islands) {
      if (island.holds(place)) return new Spot(spot.x(), spot.y(), 0, island);
    }
    return coast.nearest(surface, spot, TO_LAND_KM);
  }

  private Spot spot(int node) {
    return Objects.requireNonNull(spots.get(node));
  }

  private List<@Nullable Way> nowhere() {
    return new ArrayList<>(Collections.nCopies(spots.size() - firstPlace, null));
  }
}
