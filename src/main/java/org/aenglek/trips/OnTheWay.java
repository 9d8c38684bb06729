package org.aenglek.trips;

import static java.util.Comparator.comparingDouble;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.Location;
import org.aenglek.base.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What else lies on the way of a route: communities at most a few kilometres, as the crow flies,
 * from the way between two stops that follow each other.
 */
@Component
public class OnTheWay {
  private static final double WITHIN_KM = 5;
  private static final int MOST = 12;
  private static final int MOST_OF_A_LEG = 300;
  private static final double KM_A_DEGREE = 111.2;

  private final JdbcClient sql;
  private final Areas areas;
  private final TravelTimes times;

  OnTheWay(JdbcClient sql, Areas areas, TravelTimes times) {
    this.sql = sql;
    this.areas = areas;
    this.times = times;
  }

  /**
   * A community that is no stop yet.
   *
   * @param after the number of the stop after which it lies
   */
  public record Near(Community community, double km, int after) {}

  /** The nearest to the way first. */
  public List<Near> of(List<Route.Stop> stops) {
    var taken = stops.stream().map(Route.Stop::community).filter(Objects::nonNull).toList();
    var seen = new HashSet<UUID>(taken.stream().map(Community::id).toList());
    var near = new HashMap<UUID, Near>();
    for (int i = 1; i < stops.size(); i++) {
      var from = stops.get(i - 1);
      var to = stops.get(i).place();
      if (from.place() == null || to == null) continue;
      var line = times.line(from.place(), to, Mode.CAR);
      for (var community : around(line)) {
        if (seen.contains(community.id())) continue;
        var one = new Near(community, km(community, line), from.number());
        near.merge(community.id(), one, (a, b) -> a.km() <= b.km() ? a : b);
      }
    }
    return near.values().stream()
        .filter(one -> one.km() <= WITHIN_KM)
        .sorted(comparingDouble(Near::km).thenComparing(one -> one.community().slug()))
        .limit(MOST)
        .toList();
  }

  /** By the index on points: those in the box around the line, the nearest to its middle first. */
  private List<Community> around(List<Point> line) {
    double south = line.stream().mapToDouble(Point::lat).min().orElseThrow();
    double north = line.stream().mapToDouble(Point::lat).max().orElseThrow();
    double west = line.stream().mapToDouble(Point::lon).min().orElseThrow();
    double east = line.stream().mapToDouble(Point::lon).max().orElseThrow();
    double far = WITHIN_KM / KM_A_DEGREE / Math.cos(Math.toRadians(Math.max(north, -south)));
    var ids =
        sql.sql(
                """
                select c.id from areas.community c
                 where c.lat is not null
                   and point(c.lon, c.lat) <@ box(point(:west, :south), point(:east, :north))
                 order by point(c.lon, c.lat) <-> point(:lon, :lat), c.id limit :most
                """)
            .param("west", west - far)
            .param("south", south - far)
            .param("east", east + far)
            .param("north", north + far)
            .param("lon", (west + east) / 2)
            .param("lat", (south + north) / 2)
            .param("most", MOST_OF_A_LEG)
            .query(UUID.class)
            .list();
    var communities = areas.all(ids);
    return ids.stream().map(communities::get).filter(Objects::nonNull).toList();
  }

  private static double km(Community community, List<Point> line) {
    Location location = Objects.requireNonNull(community.location());
    return km(location.point(), line);
  }

  /** From a place to the nearest point of a line; on a plane, which a few kilometres are. */
  static double km(Point place, List<Point> line) {
    double least = place.kmTo(line.getFirst());
    for (int i = 1; i < line.size(); i++) {
      least = Math.min(least, place.kmTo(nearest(place, line.get(i - 1), line.get(i))));
    }
    return least;
  }

  private static Point nearest(Point place, Point from, Point to) {
    double narrow = Math.cos(Math.toRadians(place.lat()));
    double x = (to.lon() - from.lon()) * narrow;
    double y = to.lat() - from.lat();
    double along =
        ((place.lon() - from.lon()) * narrow * x + (place.lat() - from.lat()) * y)
            / Math.max(x * x + y * y, 1e-18);
    double part = Math.clamp(along, 0, 1);
    return new Point(
        from.lat() + part * (to.lat() - from.lat()), from.lon() + part * (to.lon() - from.lon()));
  }
}
