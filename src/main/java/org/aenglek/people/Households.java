package org.aenglek.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The houses of a community: who serves guests together and earns together. */
@Component
public class Households {
  private final JdbcClient sql;
  private final Access access;
  private final Acts acts;
  private final Clock clock;

  Households(JdbcClient sql, Access access, Acts acts, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.acts = acts;
    this.clock = clock;
  }

  /** A household with its name. */
  public record Household(UUID id, UUID community, LocalText name) {}

  private record New(UUID community, LocalText name) {}

  /** Names one and answers its id; sent twice, it is there once. */
  @Transactional
  public UUID enter(UUID community, LocalText name, UUID requestId) {
    var place = Place.community(community);
    access.require(Permission.KEEP_PEOPLE, place);
    var request = Request.of(requestId, new New(community, name));
    var id = Ids.next(clock);
    int entered =
        sql.sql(
                """
                insert into people.household (id, community, name, made, request, fingerprint)
                values (?, ?, ?::jsonb, ?, ?, ?) on conflict (request) do nothing
                """)
            .params(
                id,
                community,
                Columns.json(name),
                Columns.at(clock.instant()),
                request.id(),
                request.fingerprint())
            .update();
    if (entered == 0) return doneBefore(request);
    acts.record("household.entered", null, Place.household(id), "");
    return id;
  }

  /** Gives a household another name. */
  @Transactional
  public void rename(UUID id, LocalText name) {
    access.require(Permission.KEEP_PEOPLE, Place.community(get(id).community()));
    sql.sql("update people.household set name = ?::jsonb where id = ?")
        .params(Columns.json(name), id)
        .update();
    acts.record("household.renamed", null, Place.household(id), "");
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Household get(UUID id) {
    return sql.sql("select id, community, name from people.household where id = ?")
        .param(id)
        .query(Households::household)
        .optional()
        .orElseThrow(() -> new NotThere("household " + id));
  }

  /**
   * Of which community it is; that is no secret, also for those who may see nothing else of it.
   *
   * @throws NotThere when there is no such household
   */
  @Transactional(readOnly = true)
  public UUID communityOf(UUID id) {
    return sql.sql(
            """
            select substr(part, 11)::uuid from unnest(people.chain(?)) part
             where part like 'community %'
            """)
        .param(Place.household(id).toString())
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new NotThere("household " + id));
  }

  /** Those of a community, so far as whoever acts may see them, in the order they were named. */
  @Transactional(readOnly = true)
  public List<Household> of(UUID community) {
    return sql.sql(
            "select id, community, name from people.household where community = ? order by id")
        .param(community)
        .query(Households::household)
        .list();
  }

  private UUID doneBefore(Request request) {
    return sql.sql("select id, fingerprint from people.household where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .single();
  }

  private static Household household(ResultSet row, int i) throws SQLException {
    return new Household(
        Columns.id(row, "id"), Columns.id(row, "community"), Columns.text(row, "name"));
  }
}
