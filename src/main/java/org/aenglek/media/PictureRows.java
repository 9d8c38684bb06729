package org.aenglek.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.aenglek.base.Point;
import org.aenglek.media.Picture.State;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code media.picture}. */
final class PictureRows {
  static final String COLUMNS =
      """
      p.id, p.province, p.sha, p.width, p.height, p.focus_x, p.focus_y, p.alt, p.licence, p.credit,
      p.consent, p.lat, p.lon, p.made, p.actor, p.prepared is not null as is_prepared, p.webp, p.spoilt
      """;

  private PictureRows() {}

  static Picture read(ResultSet row, int number) throws SQLException {
    return new Picture(
        row.getObject("id", UUID.class),
        row.getString("province"),
        row.getString("sha"),
        row.getInt("width"),
        row.getInt("height"),
        new Focus(row.getInt("focus_x"), row.getInt("focus_y")),
        Columns.findText(row, "alt"),
        Licence.of(row.getString("licence")),
        row.getString("credit"),
        Consent.of(row.getString("consent")),
        position(row),
        state(row),
        row.getBoolean("webp"),
        Columns.instant(row, "made"),
        row.getString("actor"));
  }

  private static @Nullable Point position(ResultSet row) throws SQLException {
    row.getDouble("lat");
    return row.wasNull() ? null : Columns.point(row, "");
  }

  private static State state(ResultSet row) throws SQLException {
    if (row.getBoolean("spoilt")) return State.SPOILT;
    return row.getBoolean("is_prepared") ? State.PREPARED : State.BEING_PREPARED;
  }
}
