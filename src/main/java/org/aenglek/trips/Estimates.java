package org.aenglek.trips;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import org.aenglek.areas.Land;
import org.aenglek.base.Point;
import org.aenglek.site.Changes;
import org.aenglek.site.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Travel times guessed from distances, round the water that a province's map shows. */
@Component
class Estimates {
  private static final int MAPS_REMEMBERED = 20;
  private static final String NO_MAP = "{\"type\": \"FeatureCollection\", \"features\": []}";

  /** Farther apart than this, the two ends are on no common map. */
  private static final double ONE_MAP_KM = 500;

  private final Land land;
  private final Crossings crossings;
  private final Remembered<String, String> maps;

  /** By the map itself, so that other changes do not make them anew. */
  private final LoadingCache<String, Shores> shores =
      Caffeine.newBuilder()
          .maximumSize(MAPS_REMEMBERED)
          .build(geojson -> new Shores(Coast.of(geojson)));

  Estimates(Land land, Crossings crossings, Changes changes) {
    this.land = land;
    this.crossings = crossings;
    this.maps = new Remembered<>(changes, MAPS_REMEMBERED, map -> 0, land::geojson);
  }

  /** The first who asks after a start need not wait for the corners of the coast. */
  @EventListener(ApplicationReadyEvent.class)
  void lookAround() {
    Thread.ofVirtual()
        .name("coast")
        .start(() -> land.provinceOfFirstMap().ifPresent(this::corners));
  }

  private void corners(String province) {
    shores.get(maps.of(province)).of(Surface.LAND);
  }

  int[][] minutes(List<Point> points, Mode mode) {
    var pace = Speed.of(mode);
    return all(points, mode).stream()
        .map(row -> row.stream().mapToInt(way -> minutes(pace, way)).toArray())
        .toArray(int[][]::new);
  }

  /** Kilometres of road or water; infinite where there is no way. */
  double[][] km(List<Point> points, Mode mode) {
    double detour = Speed.of(mode).detour();
    return all(points, mode).stream()
        .map(
            row ->
                row.stream()
                    .mapToDouble(way -> way == null ? Double.POSITIVE_INFINITY : detour * way.km())
                    .toArray())
        .toArray(double[][]::new);
  }

  private List<List<Ways.@Nullable Way>> all(List<Point> points, Mode mode) {
    var ways = ways(points, mode);
    var all = new ArrayList<List<Ways.@Nullable Way>>();
    for (int from = 0; from < points.size(); from++) {
      var row = ways.from(from);
      for (int to = 0; to < points.size(); to++) {
        if (from == to || points.get(from).equals(points.get(to))) row.set(to, Ways.NONE);
        else if (points.get(from).kmTo(points.get(to)) > ONE_MAP_KM) row.set(to, null);
      }
      all.add(row);
    }
    return all;
  }

  /** The places themselves are its ends, also where the map had to move them to its shore. */
  List<Point> line(Point from, Point to, Mode mode) {
    var straight = List.of(from, to);
    if (from.kmTo(to) > ONE_MAP_KM) return straight;
    var way = ways(straight, mode).from(0).get(1);
    if (way == null) return straight;
    var line = new ArrayList<>(way.turns());
    line.set(0, from);
    line.set(line.size() - 1, to);
    return List.copyOf(line);
  }

  private static int minutes(Speed pace, Ways.@Nullable Way way) {
    if (way == null) return TravelTimes.NO_WAY;
    if (way.equals(Ways.NONE)) return 0;
    return Math.min(TravelTimes.NO_WAY, pace.minutes(way.km()) + way.minutes());
  }

  private Ways ways(List<Point> points, Mode mode) {
    var province = points.isEmpty() ? null : land.provinceNear(middle(points)).orElse(null);
    if (province == null) {
      return new Ways(shores.get(NO_MAP), List.of(), List.of(), points, mode);
    }
    return new Ways(
        shores.get(maps.of(province)),
        crossings.of(province),
        crossings.islandsOf(province),
        points,
        mode);
  }

  /** The middle one each way, which a single place far off does not move. */
  private static Point middle(List<Point> points) {
    var lats = points.stream().mapToDouble(Point::lat).sorted().toArray();
    var lons = points.stream().mapToDouble(Point::lon).sorted().toArray();
    return new Point(lats[lats.length / 2], lons[lons.length / 2]);
  }
}
