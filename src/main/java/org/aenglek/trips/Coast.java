package org.aenglek.trips;

import java.util.ArrayList;
import java.util.List;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a province's map has land and where water, on a plane in kilometres that is true enough for
 * a province. What lies outside the map is unknown, and taken for land.
 */
final class Coast {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double KM_A_DEGREE = 111.195;
  private static final double NUDGE_KM = 0.05;

  /** A stretch of shore; where the map was cut off there is none, only the map's frame. */
  private record Edge(Spot from, Spot to, boolean isFrame) {

    boolean isCrossed(Spot a, Spot b) {
      if (isFrame || isFar(a.x(), b.x(), from.x(), to.x())) return false;
      if (isFar(a.y(), b.y(), from.y(), to.y())) return false;
      return side(from, to, a) * side(from, to, b) < 0 && side(a, b, from) * side(a, b, to) < 0;
    }

    private static boolean isFar(double a, double b, double from, double to) {
      return Math.max(a, b) < Math.min(from, to) || Math.min(a, b) > Math.max(from, to);
    }

    private static double side(Spot from, Spot to, Spot spot) {
      return Math.signum(
          (to.x() - from.x()) * (spot.y() - from.y())
              - (to.y() - from.y()) * (spot.x() - from.x()));
    }

    boolean isLeftOf(Spot spot) {
      if (from.y() > spot.y() == to.y() > spot.y()) return false;
      return spot.x()
          > from.x() + (spot.y() - from.y()) / (to.y() - from.y()) * (to.x() - from.x());
    }

    Spot nearestTo(Spot spot) {
      double dx = to.x() - from.x();
      double dy = to.y() - from.y();
      double length = dx * dx + dy * dy;
      double along =
          length == 0 ? 0 : ((spot.x() - from.x()) * dx + (spot.y() - from.y()) * dy) / length;
      double share = Math.clamp(along, 0, 1);
      return new Spot(from.x() + share * dx, from.y() + share * dy);
    }
  }

  /** A bend of the shore, with the bends before and after it. */
  record Bend(Spot at, Spot before, Spot after) {
    boolean isBeside(Bend other) {
      return at.equals(other.before) || at.equals(other.after);
    }
  }

  private final List<Edge> edges = new ArrayList<>();
  private final List<Bend> bends = new ArrayList<>();
  private final double kmALongitude;
  private final Spot lowest;
  private final Spot highest;

  /**
   * @param geojson a FeatureCollection of polygons; without any, all is land
   */
  static Coast of(String geojson) {
    var rings = new ArrayList<List<Point>>();
    for (var feature : JSON.readTree(geojson).get("features")) {
      var shape = feature.get("geometry");
      boolean isOne = shape.get("type").asString().equals("Polygon");
      if (isOne) addRings(shape.get("coordinates"), rings);
      else shape.get("coordinates").forEach(polygon -> addRings(polygon, rings));
    }
    return new Coast(rings);
  }

  private static void addRings(JsonNode polygon, List<List<Point>> rings) {
    for (var ring : polygon) {
      var points = new ArrayList<Point>();
      ring.forEach(at -> points.add(new Point(at.get(1).asDouble(), at.get(0).asDouble())));
      rings.add(points);
    }
  }

  private Coast(List<List<Point>> rings) {
    var all = rings.stream().flatMap(List::stream).toList();
    var lats = all.stream().mapToDouble(Point::lat).summaryStatistics();
    var lons = all.stream().mapToDouble(Point::lon).summaryStatistics();
    double middle = all.isEmpty() ? 0 : (lats.getMin() + lats.getMax()) / 2;
    kmALongitude = KM_A_DEGREE * Math.cos(Math.toRadians(middle));
    lowest = new Spot(lons.getMin() * kmALongitude, lats.getMin() * KM_A_DEGREE);
    highest = new Spot(lons.getMax() * kmALongitude, lats.getMax() * KM_A_DEGREE);
    rings.forEach(this::addRing);
  }

  /** The last point of a ring is its first. */
  private void addRing(List<Point> ring) {
    var spots = ring.stream().limit(ring.size() - 1L).map(this::spot).toList();
    for (int i = 0; i < spots.size(); i++) {
      var next = spots.get((i + 1) % spots.size());
      edges.add(new Edge(spots.get(i), next, isFrame(spots.get(i), next)));
      if (isOnFrame(spots.get(i))) continue;
      bends.add(new Bend(spots.get(i), spots.get((i + spots.size() - 1) % spots.size()), next));
    }
  }

  Spot spot(Point point) {
    return new Spot(point.lon() * kmALongitude, point.lat() * KM_A_DEGREE);
  }

  Point point(Spot spot) {
    return new Point(spot.y() / KM_A_DEGREE, spot.x() / kmALongitude);
  }

  boolean isOn(Surface surface, Spot spot) {
    return (surface == Surface.LAND) == isLand(spot);
  }

  /** Whether one can go straight from one to the other without leaving the surface. */
  boolean isOpen(Surface surface, Spot from, Spot to) {
    for (var edge : edges) if (edge.isCrossed(from, to)) return false;
    return isOn(surface, new Spot((from.x() + to.x()) / 2, (from.y() + to.y()) / 2));
  }

  /** The bends that a shortest way on that surface can turn at. */
  List<Bend> corners(Surface surface) {
    return bends.stream().filter(bend -> isCorner(surface, bend)).toList();
  }

  /**
   * The place itself where it is on that surface, else the nearest place that is. The map is
   * coarse: a village at the shore may seem to stand in the water.
   *
   * @return nothing when the surface is farther away than that
   */
  @Nullable Spot nearest(Surface surface, Spot spot, double mostKm) {
    if (isOn(surface, spot)) return spot;
    Spot shore = null;
    for (var edge : edges) {
      if (edge.isFrame()) continue;
      var near = edge.nearestTo(spot);
      if (shore == null || spot.kmTo(near) < spot.kmTo(shore)) shore = near;
    }
    if (shore == null || spot.kmTo(shore) > mostKm) return null;
    return new Spot(
        shore.x() + nudge(shore.x() - spot.x(), spot, shore),
        shore.y() + nudge(shore.y() - spot.y(), spot, shore),
        spot.kmTo(shore),
        null);
  }

  /** A little beyond the shore, so that the way does not begin on the line itself. */
  private static double nudge(double distance, Spot spot, Spot shore) {
    double km = spot.kmTo(shore);
    return km == 0 ? 0 : distance / km * NUDGE_KM;
  }

  private boolean isLand(Spot spot) {
    if (isOutside(spot)) return true;
    boolean isLand = false;
    for (var edge : edges) if (edge.isLeftOf(spot)) isLand = !isLand;
    return isLand;
  }

  private boolean isOutside(Spot spot) {
    return !(spot.x() >= lowest.x()
        && spot.x() <= highest.x()
        && spot.y() >= lowest.y()
        && spot.y() <= highest.y());
  }

  /** Cut across the bend: whoever leaves the surface there has to turn at it. */
  private boolean isCorner(Surface surface, Bend bend) {
    var before = towards(bend.at(), bend.before());
    var after = towards(bend.at(), bend.after());
    var across = new Spot((before.x() + after.x()) / 2, (before.y() + after.y()) / 2);
    return !isOn(surface, across);
  }

  private static Spot towards(Spot from, Spot to) {
    double share = NUDGE_KM / 5 / Math.max(from.kmTo(to), NUDGE_KM);
    return new Spot(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
  }

  private boolean isFrame(Spot from, Spot to) {
    boolean isAtSide = from.x() == lowest.x() || from.x() == highest.x();
    boolean isAtEnd = from.y() == lowest.y() || from.y() == highest.y();
    return (isAtSide && from.x() == to.x()) || (isAtEnd && from.y() == to.y());
  }

  private boolean isOnFrame(Spot spot) {
    return spot.x() == lowest.x()
        || spot.x() == highest.x()
        || spot.y() == lowest.y()
        || spot.y() == highest.y();
  }
}
