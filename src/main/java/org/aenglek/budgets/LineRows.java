package org.aenglek.budgets;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Request;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes lines and their words, many with one statement: a file has thousands. */
@Component
class LineRows {
  private final JdbcClient sql;
  private final Clock clock;

  LineRows(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  record LineRow(
      UUID id,
      @Nullable UUID parent,
      String kind,
      String number,
      int position,
      UUID request,
      String fingerprint) {}

  record WordingRow(UUID line, String title, String unit) {}

  void add(String province, FiscalYear year, List<LineRow> lines) {
    write(
        """
        insert into budgets.line
               (id, province, year, parent, kind, number, position, made, made_by, request, fingerprint)
        select r.id, :province, :year, r.parent, r.kind, r.number, r.position, :now, :by, r.request, r.fingerprint
          from jsonb_to_recordset(:rows::jsonb)
               as r(id uuid, parent uuid, kind text, number text, position integer, request uuid, fingerprint text)
        """,
        province,
        lines,
        year.buddhist());
  }

  void word(String province, List<WordingRow> wordings) {
    write(
        """
        insert into budgets.wording (line, number, province, title, unit, at, by)
        select r.line, coalesce((select max(w.number) from budgets.wording w where w.line = r.line), 0) + 1,
               :province, r.title, r.unit, :now, :by
          from jsonb_to_recordset(:rows::jsonb) as r(line uuid, title text, unit text)
        """,
        province,
        wordings,
        0);
  }

  private void write(String statement, String province, List<?> rows, int year) {
    if (rows.isEmpty()) return;
    sql.sql(statement)
        .param("province", province)
        .param("year", year)
        .param("rows", Columns.json(rows))
        .param("now", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .update();
  }

  Optional<UUID> find(Request request) {
    return sql.sql("select id, fingerprint from budgets.line where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .optional();
  }
}
