package org.aenglek.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;

/** How a query reads a community: on its own, or together with what another module knows of it. */
public final class CommunityRow {
  /** Of the tables in {@link #JOINS} and of {@code areas.community c}. */
  public static final String COLUMNS =
      """
      c.id, c.province, c.slug, c.name, c.moo, c.lat, c.lon, c.known, c.known_note,
      s.code as s_code, s.name as s_name, s.lat as s_lat, s.lon as s_lon,
      d.code as d_code, d.name as d_name, d.lat as d_lat, d.lon as d_lon
      """;

  /** The wider places of {@code areas.community c}. */
  public static final String JOINS =
      """
      left join areas.subdistrict s on s.code = c.subdistrict
      left join areas.district d on d.code = s.district
      """;

  private CommunityRow() {}

  /** For a row that has {@link #COLUMNS}. */
  public static Community read(ResultSet row) throws SQLException {
    return new Community(
        Columns.id(row, "id"),
        row.getString("province"),
        row.getString("slug"),
        Columns.text(row, "name"),
        Columns.findInt(row, "moo"),
        subdistrict(row),
        district(row),
        location(row));
  }

  private static @Nullable Subdistrict subdistrict(ResultSet row) throws SQLException {
    var code = row.getString("s_code");
    if (code == null) return null;
    return new Subdistrict(code, Columns.text(row, "s_name"), Columns.findPoint(row, "s_"));
  }

  private static @Nullable District district(ResultSet row) throws SQLException {
    var code = row.getString("d_code");
    if (code == null) return null;
    return new District(code, Columns.text(row, "d_name"), Columns.point(row, "d_"));
  }

  private static @Nullable Location location(ResultSet row) throws SQLException {
    var known = row.getString("known");
    if (known == null) return null;
    return new Location(
        Columns.point(row, ""),
        Location.Known.valueOf(known.toUpperCase(Locale.ROOT)),
        Columns.findText(row, "known_note"));
  }
}
