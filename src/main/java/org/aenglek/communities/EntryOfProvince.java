package org.aenglek.communities;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.people.Place;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A kind of things that hold for a whole province, each a row of one table with an id: one officer
 * enters it, another confirms it.
 */
public abstract class EntryOfProvince implements Revisable {
  protected final JdbcClient sql;
  private final String kind;
  private final Rows rows;

  protected EntryOfProvince(JdbcClient sql, String kind, Rows rows) {
    this.sql = sql;
    this.kind = kind;
    this.rows = rows;
  }

  /**
   * Where the things are.
   *
   * @param name the column of what one is called
   * @param order of those of one province
   */
  public record Rows(String table, String name, String order) {}

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public final boolean isEnteredIn(Place.Kind kind) {
    return kind == Place.Kind.PROVINCE;
  }

  @Override
  public final Optional<Known> find(UUID id) {
    return sql.sql(
            "select province, %s as name from %s where id = ?".formatted(rows.name(), rows.table()))
        .param(id)
        .query(
            (row, i) ->
                new Known(
                    id, Place.province(row.getString("province")), Columns.text(row, "name"), "/"))
        .optional();
  }

  @Override
  public final List<UUID> in(Place place) {
    return sql.sql(
            "select id from %s where 'province ' || province = ? order by %s"
                .formatted(rows.table(), rows.order()))
        .param(place.toString())
        .query(UUID.class)
        .list();
  }
}
