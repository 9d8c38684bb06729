package org.aenglek.areas;

import java.util.Optional;
import org.aenglek.base.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The land that maps are drawn on, so that they work without anybody's map server. */
@Component
public class Land {
  private final JdbcClient sql;

  Land(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * @param geojson a FeatureCollection of polygons
   */
  @Transactional
  public void enter(String province, String geojson) {
    sql.sql(
            """
            insert into areas.base_map (province, geojson) values (?, ?::jsonb)
            on conflict (province) do update set geojson = excluded.geojson
            """)
        .params(province, geojson)
        .update();
  }

  /** One GeoJSON FeatureCollection of all provinces' land; empty where none was entered. */
  public String geojson() {
    return sql.sql(
            """
            select jsonb_build_object('type', 'FeatureCollection',
                                      'features', coalesce(jsonb_agg(feature), '[]'))
              from areas.base_map, jsonb_array_elements(geojson -> 'features') feature
            """)
        .query(String.class)
        .single();
  }

  /** The province with a map whose middle is nearest; none where no map was entered. */
  public Optional<String> provinceNear(Point point) {
    return sql.sql(
            """
            select m.province from areas.base_map m join areas.province p on p.code = m.province
             order by point(p.lon, p.lat) <-> point(?, ?), m.province limit 1
            """)
        .params(point.lon(), point.lat())
        .query(String.class)
        .optional();
  }

  /** None where no map was entered. */
  public Optional<String> provinceOfFirstMap() {
    return sql.sql("select province from areas.base_map order by province limit 1")
        .query(String.class)
        .optional();
  }

  /** One province's map, as it was entered. */
  public String geojson(String province) {
    return sql.sql("select geojson from areas.base_map where province = ?")
        .param(province)
        .query(String.class)
        .single();
  }
}
