package org.aenglek.bookings;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Request;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked of visits instead of what is agreed, as it is written down. */
@Component
class ChangeRows {
  private final JdbcClient sql;
  private final Clock clock;

  ChangeRows(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What of a line can change. */
  private record Part(UUID line, LocalDate day, LocalTime starts, int heads, long satang) {
    static Part of(Line line) {
      return new Part(line.id(), line.day(), line.starts(), line.heads(), line.price().minor());
    }

    Line of(List<Line> lines) {
      return lines.stream()
          .filter(one -> one.id().equals(line))
          .findFirst()
          .orElseThrow()
          .at(day, starts)
          .forSoMany(heads, Prices.baht(satang));
    }
  }

  /** Whether that request was made before; then nothing is left to do. */
  boolean isDoneBefore(Request request) {
    var before =
        sql.sql("select fingerprint from bookings.change where request = ?")
            .param(request.id())
            .query(String.class)
            .optional();
    before.ifPresent(request::mustEqual);
    return before.isPresent();
  }

  void enter(Visit visit, Change change, Request request) {
    int entered =
        sql.sql(
                """
                insert into bookings.change
                       (id, visit, adults, children, before, after, satang, kept_satang, answer_by,
                        at, by, request, fingerprint)
                values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
                on conflict (request) do nothing
                """)
            .params(
                change.id(),
                visit.id(),
                change.party().adults(),
                change.party().children(),
                json(visit.lines()),
                json(change.lines()),
                change.price().minor(),
                change.kept().minor(),
                Columns.at(change.answerBy()),
                now(),
                Actor.current().name(),
                request.id(),
                request.fingerprint())
            .update();
    if (entered == 0) throw new Request.Reused(); // for another visit
  }

  void answer(UUID change, boolean isYes, String note, String by) {
    sql.sql("insert into bookings.change_answer (change, yes, note, at, by) values (?, ?, ?, ?, ?)")
        .params(change, isYes, note.isBlank() ? null : note, now(), by)
        .update();
  }

  /** Nothing when nobody has answered it. */
  Optional<Boolean> answerOf(UUID change) {
    return sql.sql("select yes from bookings.change_answer where change = ?")
        .param(change)
        .query(Boolean.class)
        .optional();
  }

  /** Writes into a visit and its lines what they are from now on. */
  void apply(Change change) {
    for (var line : change.lines()) {
      sql.sql("update bookings.line set day = ?, starts = ?, heads = ?, satang = ? where id = ?")
          .params(line.day(), line.starts(), line.heads(), line.price().minor(), line.id())
          .update();
    }
    var first = change.lines().stream().min(Line.ORDER).orElseThrow();
    sql.sql(
            """
            update bookings.visit
               set first_day = ?, last_day = ?, starts = ?, adults = ?, children = ?, satang = ?,
                   kept_satang = kept_satang + ?
             where id = ?
            """)
        .params(
            first.day(),
            Line.lastDay(change.lines()),
            first.starts(),
            change.party().adults(),
            change.party().children(),
            change.price().minor(),
            change.kept().minor(),
            change.visit())
        .update();
  }

  Optional<UUID> visitOf(UUID change) {
    return sql.sql("select visit from bookings.change where id = ?")
        .param(change)
        .query(UUID.class)
        .optional();
  }

  Optional<Change> waiting(Visit visit) {
    return Optional.ofNullable(waiting(List.of(visit)).get(visit.id()));
  }

  /** By visit, what still waits for the village's answer. */
  Map<UUID, Change> waiting(Collection<Visit> visits) {
    var agreed = visits.stream().filter(Visit::isAgreed).collect(toMap(Visit::id, visit -> visit));
    return sql
        .sql(
            """
            select c.* from bookings.change c
             where c.visit = any(?) and c.answer_by > ?
               and not exists (select from bookings.change_answer a where a.change = c.id)
            """)
        .params(agreed.keySet().toArray(UUID[]::new), now())
        .query((row, i) -> change(row, agreed.get(Columns.id(row, "visit"))))
        .list()
        .stream()
        .collect(toMap(Change::visit, change -> change));
  }

  private static Change change(ResultSet row, @Nullable Visit visit) throws SQLException {
    if (visit == null) throw new IllegalStateException("a change of a visit that nobody asked for");
    var lines = visit.lines();
    return new Change(
        Columns.id(row, "id"),
        visit.id(),
        new Party(row.getInt("adults"), row.getInt("children")),
        Columns.list(row, "after", Part.class).stream().map(part -> part.of(lines)).toList(),
        Prices.baht(row.getLong("satang")),
        Prices.baht(row.getLong("kept_satang")),
        Columns.instant(row, "answer_by"),
        true);
  }

  private static @Nullable String json(List<Line> lines) {
    return Columns.json(lines.stream().map(Part::of).toList());
  }

  private Object now() {
    return Columns.at(clock.instant());
  }
}
