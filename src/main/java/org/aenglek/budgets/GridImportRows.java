package org.aenglek.budgets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Request;
import org.aenglek.budgets.GridImports.Brought;
import org.aenglek.site.Columns;
import org.aenglek.site.sheets.Grid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were brought: what stands in them stays, as it is the source of figures. */
@Component
class GridImportRows {
  private final JdbcClient sql;
  private final Clock clock;

  GridImportRows(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A file as it is kept.
   *
   * @param changed how many rows changed something; nothing before it is applied
   */
  record Kept(
      UUID id,
      String province,
      FiscalYear year,
      LocalDate day,
      String file,
      Grid grid,
      boolean isSure,
      @Nullable Integer changed) {}

  /** Keeps a file; sent twice, it is kept once. Whoever brings another has given up the last. */
  UUID add(String province, Brought brought, Grid grid, UUID requestId) {
    record Sent(String province, Brought brought, Grid grid) {}
    var request = Request.of(requestId, new Sent(province, brought, grid));
    var known = find(request);
    if (known.isPresent()) return known.get();
    giveUp(province, brought.year(), request);
    var id = Ids.next(clock);
    return insert(id, province, brought, grid, request) == 1 ? id : find(request).orElseThrow();
  }

  /** Not what was sent with the same request a moment before. */
  private void giveUp(String province, FiscalYear year, Request request) {
    sql.sql(
            """
            delete from budgets.import
             where province = ? and year = ? and made_by = ? and applied is null and request <> ?
            """)
        .params(province, year.buddhist(), Actor.current().name(), request.id())
        .update();
  }

  private int insert(UUID id, String province, Brought brought, Grid grid, Request request) {
    return sql.sql(
            """
            insert into budgets.import (id, province, year, year_sure, day, file, content, made, made_by, request, fingerprint)
            values (:id, :province, :year, :sure, :day, :file, :content::jsonb, :now, :by, :request, :fingerprint)
            on conflict (request) do nothing
            """)
        .param("id", id)
        .param("province", province)
        .param("year", brought.year().buddhist())
        .param("sure", brought.isSure())
        .param("day", brought.day())
        .param("file", brought.file())
        .param("content", Columns.json(grid))
        .param("now", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
  }

  private Optional<UUID> find(Request request) {
    return sql.sql("select id, fingerprint from budgets.import where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .optional();
  }

  Optional<Kept> find(UUID id) {
    return sql.sql(
            """
            select id, province, year, year_sure, day, file, content, changed from budgets.import where id = ?
            """)
        .param(id)
        .query(GridImportRows::kept)
        .optional();
  }

  void apply(UUID id, int changed) {
    sql.sql(
            """
            update budgets.import set applied = ?, applied_by = ?, changed = ? where id = ? and applied is null
            """)
        .params(Columns.at(clock.instant()), Actor.current().name(), changed, id)
        .update();
  }

  void discard(UUID id) {
    sql.sql("delete from budgets.import where id = ? and applied is null").param(id).update();
  }

  private static Kept kept(ResultSet row, int i) throws SQLException {
    return new Kept(
        Columns.id(row, "id"),
        row.getString("province"),
        new FiscalYear(row.getInt("year")),
        row.getObject("day", LocalDate.class),
        row.getString("file"),
        Columns.read(row, "content", Grid.class),
        row.getBoolean("year_sure"),
        Columns.findInt(row, "changed"));
  }
}
