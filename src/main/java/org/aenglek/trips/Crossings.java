package org.aenglek.trips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.aenglek.site.Changes;
import org.aenglek.site.Columns;
import org.aenglek.site.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What leads over a province's water, and the islands that its map leaves out. */
@Component
public class Crossings {
  private static final int PROVINCES_REMEMBERED = 100;

  private final JdbcClient sql;
  private final Remembered<String, List<Crossing>> crossings;
  private final Remembered<String, List<Island>> islands;

  Crossings(JdbcClient sql, Changes changes) {
    this.sql = sql;
    this.crossings = new Remembered<>(changes, PROVINCES_REMEMBERED, all -> 0, this::read);
    this.islands = new Remembered<>(changes, PROVINCES_REMEMBERED, all -> 0, this::readIslands);
  }

  List<Crossing> of(String province) {
    return crossings.of(province);
  }

  List<Island> islandsOf(String province) {
    return islands.of(province);
  }

  /** What is there already is corrected. */
  @Transactional
  public void enter(String province, Crossing crossing) {
    sql.sql(
            """
            insert into trips.crossing (key, province, kind, name, from_lat, from_lon, to_lat,
                                        to_lon, modes, minutes, source)
            values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update
               set kind = excluded.kind, name = excluded.name, from_lat = excluded.from_lat,
                   from_lon = excluded.from_lon, to_lat = excluded.to_lat,
                   to_lon = excluded.to_lon, modes = excluded.modes, minutes = excluded.minutes,
                   source = excluded.source
            """)
        .params(
            crossing.key(),
            province,
            crossing.kind().key(),
            Columns.json(crossing.name()),
            crossing.from().lat(),
            crossing.from().lon(),
            crossing.to().lat(),
            crossing.to().lon(),
            crossing.modes().stream().map(Mode::key).sorted().toArray(String[]::new),
            crossing.minutes(),
            crossing.source())
        .update();
  }

  /** What is there already is corrected. */
  @Transactional
  public void enter(String province, Island island) {
    sql.sql(
            """
            insert into trips.island (key, province, name, lat, lon, radius_km, source)
            values (?, ?, ?::jsonb, ?, ?, ?, ?)
            on conflict (key) do update
               set name = excluded.name, lat = excluded.lat, lon = excluded.lon,
                   radius_km = excluded.radius_km, source = excluded.source
            """)
        .params(
            island.key(),
            province,
            Columns.json(island.name()),
            island.middle().lat(),
            island.middle().lon(),
            island.radiusKm(),
            island.source())
        .update();
  }

  private List<Crossing> read(String province) {
    return sql.sql(
            """
            select key, kind, name, from_lat, from_lon, to_lat, to_lon, modes, minutes, source
              from trips.crossing where province = ? order by key
            """)
        .param(province)
        .query(Crossings::crossing)
        .list();
  }

  private List<Island> readIslands(String province) {
    return sql.sql(
            """
            select key, name, lat, lon, radius_km, source from trips.island
             where province = ? order by key
            """)
        .param(province)
        .query(
            (row, i) ->
                new Island(
                    row.getString("key"),
                    Columns.text(row, "name"),
                    Columns.point(row, ""),
                    row.getDouble("radius_km"),
                    row.getString("source")))
        .list();
  }

  private static Crossing crossing(ResultSet row, int i) throws SQLException {
    var modes = EnumSet.noneOf(Mode.class);
    for (var key : Columns.strings(row, "modes")) modes.add(Mode.find(key).orElseThrow());
    return new Crossing(
        row.getString("key"),
        Crossing.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Columns.text(row, "name"),
        Columns.point(row, "from_"),
        Columns.point(row, "to_"),
        modes,
        row.getInt("minutes"),
        row.getString("source"));
  }
}
