package org.aenglek.communities;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.people.Place;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kind of things that are a community's, each a row of one table with an id. */
public abstract class EntryOfCommunity implements Revisable {
  protected final JdbcClient sql;
  private final String kind;
  private final Rows rows;

  protected EntryOfCommunity(JdbcClient sql, String kind, Rows rows) {
    this.sql = sql;
    this.kind = kind;
    this.rows = rows;
  }

  /**
   * Where the things are; each but the table is an expression of SQL, of the row {@code t} and its
   * community {@code c}.
   *
   * @param name of one
   * @param where it is on the community's page, or beside it: {@code '/wants'}
   * @param which rows are of this kind
   * @param order of those of one community
   */
  public record Rows(String table, String name, String where, String which, String order) {
    public Rows(String table, String name, String where) {
      this(table, name, where, "true", "t.id");
    }
  }

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public String words() {
    return "communities.edit." + kind;
  }

  @Override
  public final boolean isEnteredIn(Place.Kind kind) {
    return kind == Place.Kind.COMMUNITY;
  }

  @Override
  public final Optional<Known> find(UUID id) {
    return sql.sql(
            """
            select t.community, %s as name, '/communities/' || c.slug || %s as path
              from %s t join areas.community c on c.id = t.community
             where t.id = ? and %s
            """
                .formatted(rows.name(), rows.where(), rows.table(), rows.which()))
        .param(id)
        .query(
            (row, i) ->
                new Known(
                    id,
                    Place.community(Columns.id(row, "community")),
                    Columns.text(row, "name"),
                    row.getString("path")))
        .optional();
  }

  @Override
  public final List<UUID> in(Place place) {
    return sql.sql(
            "select t.id from %s t where 'community ' || t.community = ? and %s order by %s"
                .formatted(rows.table(), rows.which(), rows.order()))
        .param(place.toString())
        .query(UUID.class)
        .list();
  }
}
