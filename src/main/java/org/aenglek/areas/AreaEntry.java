package org.aenglek.areas;

import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enters areas; what is there already stays as it is. Whoever calls has begun a transaction. */
public record AreaEntry(JdbcClient sql) {

  /** Answers how many were new. */
  public int enter(ProvinceAreas areas) {
    return enter(areas.province())
        + areas.districts().stream().mapToInt(this::enter).sum()
        + areas.subdistricts().stream().mapToInt(this::enter).sum();
  }

  private int enter(Province province) {
    return sql.sql(
            """
            insert into areas.province (code, slug, name, lat, lon) values (?, ?, ?::jsonb, ?, ?)
            on conflict (code) do nothing
            """)
        .params(
            province.code(),
            province.slug(),
            Columns.json(province.name()),
            province.point().lat(),
            province.point().lon())
        .update();
  }

  private int enter(District district) {
    return sql.sql(
            """
            insert into areas.district (code, province, name, lat, lon)
            values (?, ?, ?::jsonb, ?, ?) on conflict (code) do nothing
            """)
        .params(
            district.code(),
            district.province(),
            Columns.json(district.name()),
            district.point().lat(),
            district.point().lon())
        .update();
  }

  private int enter(Subdistrict subdistrict) {
    var point = subdistrict.point();
    return sql.sql(
            """
            insert into areas.subdistrict (code, district, name, lat, lon)
            values (?, ?, ?::jsonb, ?, ?) on conflict (code) do nothing
            """)
        .params(
            subdistrict.code(),
            subdistrict.district(),
            Columns.json(subdistrict.name()),
            point == null ? null : point.lat(),
            point == null ? null : point.lon())
        .update();
  }
}
