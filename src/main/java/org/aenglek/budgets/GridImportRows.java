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
      @Nullable Integer changed) {}

  /** Keeps a file; sent twice, it is kept once. Whoever brings another has given up the last. */
  UUID add(
      String province, FiscalYear year, LocalDate day, String file, Grid grid, UUID requestId) {
    record Sent(String province, FiscalYear year, LocalDate day, Grid grid) {}
    var request = Request.of(requestId, new Sent(province, year, day, grid));
    var known = find(request);
    if (known.isPresent()) return known.get();
    sql.sql(
            """
            delete from budgets.import where province = ? and year = ? and made_by = ? and applied is null
            """)
        .params(province, year.buddhist(), Actor.current().name())
        .update();
    var id = Ids.next(clock);
    sql.sql(
            """
            insert into budgets.import (id, province, year, day, file, content, made, made_by, request, fingerprint)
            values (:id, :province, :year, :day, :file, :content::jsonb, :now, :by, :request, :fingerprint)
            """)
        .param("id", id)
        .param("province", province)
        .param("year", year.buddhist())
        .param("day", day)
        .param("file", file)
        .param("content", Columns.json(grid))
        .param("now", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
    return id;
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
            "select id, province, year, day, file, content, changed from budgets.import where id = ?")
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
        Columns.findInt(row, "changed"));
  }
}
