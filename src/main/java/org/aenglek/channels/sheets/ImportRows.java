package org.aenglek.channels.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Request;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Vault;
import org.aenglek.site.sheets.Grid;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports; each is seen by whoever sent it, and what is in it by nobody else. */
@Component
class ImportRows {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST_OPEN = 20;
  private static final Actor FORGETTER = Actor.job("imports");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;
  private final Clock clock;
  private final Vault vault;
  private final TransactionTemplate transaction;

  ImportRows(JdbcClient sql, Clock clock, Vault vault, TransactionTemplate transaction) {
    this.sql = sql;
    this.clock = clock;
    this.vault = vault;
    this.transaction = transaction;
  }

  /**
   * An import as it is kept.
   *
   * @param grids what was in the file; nothing once it is applied
   */
  record Kept(
      UUID id,
      Place place,
      String file,
      List<Grid> grids,
      @Nullable Instant applied,
      @Nullable Integer changed) {}

  /** Keeps a file; sent twice, it is kept once. */
  UUID add(UUID person, Place place, String file, List<Grid> grids, UUID requestId) {
    record Sent(Place place, List<Grid> grids) {}
    var request = Request.of(requestId, new Sent(place, grids));
    var id = Ids.next(clock);
    int added =
        sql.sql(
                """
                insert into channels.import
                       (id, person, place, file, content, made, request, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (request) do nothing
                """)
            .params(
                id,
                person,
                place.toString(),
                file,
                vault.seal(JSON.writeValueAsString(grids), about(id)),
                Columns.at(clock.instant()),
                request.id(),
                request.fingerprint())
            .update();
    return added == 1 ? id : sentBefore(request);
  }

  private UUID sentBefore(Request request) {
    return sql.sql("select id, fingerprint from channels.import where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .optional()
        .orElseThrow(Request.Reused::new);
  }

  Optional<Kept> find(UUID id) {
    return find(id, "");
  }

  /** Nobody else applies it until this transaction ends. */
  Optional<Kept> lock(UUID id) {
    return find(id, " for update");
  }

  private Optional<Kept> find(UUID id, String more) {
    return sql.sql(
            "select id, place, file, content, applied, changed from channels.import where id = ?"
                + more)
        .param(id)
        .query(this::kept)
        .optional();
  }

  /** Imports into one province follow each other. */
  void queue(Place place) {
    sql.sql(
            """
            select pg_advisory_xact_lock(hashtextextended('channels.import ' || part, 0))
              from unnest(people.chain(?)) part where part like 'province %'
            """)
        .param(place.toString())
        .query((row, i) -> 0)
        .list();
  }

  void apply(UUID id, int changed) {
    sql.sql("update channels.import set applied = ?, changed = ?, content = null where id = ?")
        .params(Columns.at(clock.instant()), changed, id)
        .update();
  }

  void discard(UUID id) {
    sql.sql("delete from channels.import where id = ? and applied is null").param(id).update();
  }

  /** Of one person's, the latest are kept. */
  void discardSurplus(UUID person, UUID latest) {
    sql.sql(
            """
            delete from channels.import where person = :person and applied is null
               and id <> :latest and id not in (select id from channels.import
                               where person = :person and applied is null
                               order by id desc limit :most)
            """)
        .param("person", person)
        .param("latest", latest)
        .param("most", MOST_OPEN)
        .update();
  }

  /** Whoever did not confirm within a day has forgotten it, too. */
  @EventListener(ApplicationReadyEvent.class)
  void forget() {
    FORGETTER.does(
        () ->
            transaction.executeWithoutResult(
                status ->
                    sql.sql("delete from channels.import where made < ? and applied is null")
                        .param(Columns.at(clock.instant().minus(KEPT)))
                        .update()));
  }

  private Kept kept(ResultSet row, int i) throws SQLException {
    var id = Columns.id(row, "id");
    var content = row.getBytes("content");
    var grids =
        content == null
            ? new Grid[0]
            : JSON.readValue(vault.open(content, about(id)), Grid[].class);
    return new Kept(
        id,
        Place.parse(row.getString("place")),
        row.getString("file"),
        Arrays.asList(grids),
        row.getObject("applied") == null ? null : Columns.instant(row, "applied"),
        Columns.findInt(row, "changed"));
  }

  private static String about(UUID id) {
    return "channels.import " + id;
  }
}
