package org.aenglek.channels.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aenglek.channels.Table;
import org.jspecify.annotations.Nullable;

/** Communities as features of a map (RFC 7946); one whose place is unknown has no geometry. */
final class CommunityFeatures {
  private CommunityFeatures() {}

  static List<Map<String, @Nullable Object>> of(Table communities) {
    return communities.rows().stream().map(row -> feature(communities.columns(), row)).toList();
  }

  private static Map<String, @Nullable Object> feature(
      List<String> columns, List<@Nullable Object> row) {
    var properties = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < columns.size(); i++) properties.put(columns.get(i), row.get(i));
    var lat = properties.remove("lat");
    var lon = properties.remove("lon");
    var feature = new LinkedHashMap<String, @Nullable Object>();
    feature.put("type", "Feature");
    feature.put("id", Objects.requireNonNull(properties.get("slug")));
    feature.put(
        "geometry",
        lat == null || lon == null ? null : Map.of("type", "Point", "coordinates", List.of(lon, lat)));
    feature.put("properties", properties);
    return feature;
  }
}
