package org.aenglek.budgets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Request;
import org.aenglek.media.PrivatePapers.Paper;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes movements, many with one statement: a file has thousands. */
@Component
class MovementRows {
  private final JdbcClient sql;
  private final Clock clock;

  MovementRows(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  record MovementRow(
      @Nullable UUID id,
      UUID line,
      String kind,
      long amount,
      LocalDate day,
      String document,
      String note,
      @Nullable UUID corrects,
      @Nullable UUID transfer,
      @Nullable UUID file,
      UUID request,
      String fingerprint) {

    static MovementRow of(
        UUID line, Movement.New told, String document, String note, Request request) {
      return new MovementRow(
          null,
          line,
          told.kind().key(),
          told.amount().minor(),
          told.day(),
          document,
          note,
          null,
          null,
          null,
          request.id(),
          request.fingerprint());
    }

    MovementRow correcting(UUID wrong) {
      return with(id, wrong, transfer, file);
    }

    MovementRow transferred(UUID counterparts) {
      return with(id, corrects, counterparts, file);
    }

    MovementRow from(UUID read) {
      return with(id, corrects, transfer, read);
    }

    private MovementRow called(UUID name) {
      return with(name, corrects, transfer, file);
    }

    private MovementRow with(
        @Nullable UUID name,
        @Nullable UUID wrong,
        @Nullable UUID counterparts,
        @Nullable UUID read) {
      return new MovementRow(
          name,
          line,
          kind,
          amount,
          day,
          document,
          note,
          wrong,
          counterparts,
          read,
          request,
          fingerprint);
    }
  }

  UUID add(String province, MovementRow row, @Nullable Paper paper) {
    var id = Ids.next(clock);
    write(province, List.of(row.called(id)), paper);
    return id;
  }

  void add(String province, List<MovementRow> rows) {
    if (rows.isEmpty()) return;
    write(province, rows.stream().map(row -> row.called(Ids.next(clock))).toList(), null);
  }

  private void write(String province, List<MovementRow> rows, @Nullable Paper paper) {
    sql.sql(
            """
            insert into budgets.movement (id, line, province, kind, amount, day, document, note, corrects, transfer, import,
                                          picture, pdf, made, made_by, request, fingerprint)
            select r.id, r.line, :province, r.kind, r.amount, r.day, r.document, r.note, r.corrects, r.transfer, r.file,
                   :picture::bytea, :pdf, :now, :by, r.request, r.fingerprint
              from jsonb_to_recordset(:rows::jsonb)
                   as r(id uuid, line uuid, kind text, amount bigint, day date, document text, note text, corrects uuid,
                        transfer uuid, file uuid, request uuid, fingerprint text)
            """)
        .param("province", province)
        .param("picture", paper == null ? null : paper.bytes())
        .param("pdf", paper != null && paper.isPdf())
        .param("now", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("rows", Columns.json(rows))
        .update();
  }

  Optional<UUID> find(Request request) {
    return sql.sql("select id, fingerprint from budgets.movement where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .optional();
  }
}
