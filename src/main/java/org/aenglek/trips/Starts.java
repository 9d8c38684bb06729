package org.aenglek.trips;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.aenglek.site.Changes;
import org.aenglek.site.Columns;
import org.aenglek.site.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where trips may start without anybody typing an address. */
@Component
public class Starts {
  private final JdbcClient sql;
  private final Supplier<List<Row>> all;

  Starts(JdbcClient sql, Changes changes) {
    this.sql = sql;
    this.all = Remembered.one(changes, this::read);
  }

  /** All, each province's in the order in which it names them. */
  public List<Start> list() {
    return all.get().stream().map(Row::start).toList();
  }

  public List<Start> of(String province) {
    return all.get().stream()
        .filter(row -> row.province().equals(province))
        .map(Row::start)
        .toList();
  }

  public Optional<Start> find(String key) {
    return list().stream().filter(start -> start.key().equals(key)).findFirst();
  }

  private record Row(String province, Start start) {}

  /** Enters a province's starts in their order; one that is there already is corrected. */
  @Transactional
  public void enter(String province, List<Start> starts) {
    for (int i = 0; i < starts.size(); i++) enter(province, i + 1, starts.get(i));
  }

  private void enter(String province, int position, Start start) {
    sql.sql(
            """
            insert into trips.start (key, province, position, kind, name, lat, lon, source)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict (key) do update
               set position = excluded.position, kind = excluded.kind, name = excluded.name,
                   lat = excluded.lat, lon = excluded.lon, source = excluded.source
            """)
        .params(
            start.key(),
            province,
            position,
            start.kind().key(),
            Columns.json(start.name()),
            start.point().lat(),
            start.point().lon(),
            start.source())
        .update();
  }

  private List<Row> read() {
    return sql.sql(
            """
            select province, key, kind, name, lat, lon, source from trips.start
             order by province, position, key
            """)
        .query(
            (row, i) ->
                new Row(
                    row.getString("province"),
                    new Start(
                        row.getString("key"),
                        Start.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        Columns.text(row, "name"),
                        Columns.point(row, ""),
                        row.getString("source"))))
        .list();
  }
}
