package org.aenglek.site;

import java.util.List;
import java.util.Map;
import org.aenglek.base.Point;
import org.springframework.http.MediaType;

/** Points with what is said of them, as maps read them (RFC 7946). */
public final class GeoJson {
  public static final MediaType TYPE = MediaType.valueOf("application/geo+json");

  private GeoJson() {}

  public static Map<String, ?> at(Point point, Map<String, ?> properties) {
    return Map.of(
        "type",
        "Feature",
        "geometry",
        Map.of("type", "Point", "coordinates", List.of(point.lon(), point.lat())),
        "properties",
        properties);
  }

  /** A way from point to point. */
  public static Map<String, ?> line(List<Point> points, Map<String, ?> properties) {
    var coordinates = points.stream().map(point -> List.of(point.lon(), point.lat())).toList();
    return Map.of(
        "type",
        "Feature",
        "geometry",
        Map.of("type", "LineString", "coordinates", coordinates),
        "properties",
        properties);
  }

  public static Reply reply(List<? extends Map<String, ?>> features) {
    return Reply.of(TYPE, Json.bytes(Map.of("type", "FeatureCollection", "features", features)));
  }
}
