package org.aenglek.channels.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aenglek.site.Table;
import org.jspecify.annotations.Nullable;

/** Communities as features of a map (RFC 7946); one whose place is unknown has no geometry. */
record CommunityFeatures(String type, List<Feature> features) {

  record Feature(
      String type,
      @Nullable Object id,
      @Nullable Geometry geometry,
      Map<String, @Nullable Object> properties) {}

  /** Longitude comes first. */
  record Geometry(String type, List<Object> coordinates) {}

  static CommunityFeatures of(Table communities) {
    return new CommunityFeatures(
        "FeatureCollection",
        communities.rows().stream().map(row -> feature(communities.columns(), row)).toList());
  }

  private static Feature feature(List<String> columns, List<@Nullable Object> row) {
    var properties = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < columns.size(); i++) properties.put(columns.get(i), row.get(i));
    var lat = properties.remove("lat");
    var lon = properties.remove("lon");
    var geometry = lat == null || lon == null ? null : new Geometry("Point", List.of(lon, lat));
    return new Feature("Feature", properties.get("slug"), geometry, properties);
  }
}
