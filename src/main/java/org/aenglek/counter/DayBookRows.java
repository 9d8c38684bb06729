package org.aenglek.counter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Ids;
import org.aenglek.base.Request;
import org.aenglek.base.Secret;
import org.aenglek.counter.DayBook.Typed;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Day-books of paper, and what was typed in from them. */
@Component
class DayBookRows {
  /** It is never over. */
  private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

  private final JdbcClient sql;
  private final Devices devices;
  private final Clock clock;

  DayBookRows(JdbcClient sql, Devices devices, Clock clock) {
    this.sql = sql;
    this.devices = devices;
    this.clock = clock;
  }

  /** An event in the words of {@link Event}, with what happened. */
  private record Text(
      UUID id,
      UUID device,
      int number,
      String kind,
      Instant at,
      String clock,
      String previous,
      Object body) {}

  /** The day-book of that community, which is there from its first line on. */
  Device of(UUID community, String name) {
    return sql.sql("select id from counter.device where community = ? and paper")
        .param(community)
        .query(UUID.class)
        .optional()
        .map(devices::get)
        .orElseGet(() -> enter(community, name));
  }

  private Device enter(UUID community, String name) {
    var id = Ids.next(clock);
    sql.sql(
            """
            insert into counter.device (id, paper, community, number, name, holder, key, secret_hash, ends, enrolled, seen)
            select :id, true, :community, coalesce(max(number), 0) + 1, :name, '', '', :secret, :ends, :now, :now
              from counter.device where community = :community
            """)
        .param("id", id)
        .param("community", community)
        .param("name", name)
        .param("secret", Secret.next().hash())
        .param("ends", NO_END)
        .param("now", Columns.at(clock.instant()))
        .update();
    return devices.get(id);
  }

  /** Nothing where that was not typed in before. */
  Optional<String> fingerprint(UUID event) {
    return sql.sql("select fingerprint from counter.typed where event = ?")
        .param(event)
        .query(String.class)
        .optional();
  }

  /** Adds a line that says when it happened, and who typed it in. */
  Kept enter(Device book, String kind, Object body, Instant happened, Line line) {
    int number = last(book) + 1;
    var text =
        Columns.json(
            new Text(line.request().id(), book.id(), number, kind, happened, "trusted", "", body));
    sql.sql(
            """
            insert into counter.event (id, device, number, kind, at, trusted, happened, text, received)
            values (:id, :device, :number, :kind, :at, true, :at, :text, :now)
            """)
        .param("id", line.request().id())
        .param("device", book.id())
        .param("number", number)
        .param("kind", kind)
        .param("at", Columns.at(happened))
        .param("text", text)
        .param("now", Columns.at(clock.instant()))
        .update();
    note(book, line);
    return new Kept(book, Event.read(text).orElseThrow(), happened);
  }

  /** What is noted of a line beside what happened. */
  record Line(LocalDate day, String by, Request request) {}

  private void note(Device book, Line line) {
    sql.sql(
            """
            insert into counter.typed (event, community, day, at, by, fingerprint) values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            line.request().id(),
            book.community(),
            line.day(),
            Columns.at(clock.instant()),
            line.by(),
            line.request().fingerprint())
        .update();
  }

  private int last(Device book) {
    return sql.sql("select coalesce(max(number), 0) from counter.event where device = ?")
        .param(book.id())
        .query(Integer.class)
        .single();
  }

  /** Of a day, in the order in which they were typed. */
  List<Typed> typed(UUID community, LocalDate day) {
    return sql.sql(
            """
            select t.event, t.at, t.by, l.name, l.quantity, s.total, coalesce(s.undone, a.undone) is not null as undone, a.heads
              from counter.typed t
              join counter.event e on e.id = t.event
              left join counter.sale s on s.id = t.event
              left join counter.line l on l.sale = s.id and l.position = 0
              left join counter.arrival a on a.event = t.event
             where t.community = ? and t.day = ? order by e.number
            """)
        .params(community, day)
        .query(
            (row, i) ->
                new Typed(
                    Columns.id(row, "event"),
                    Columns.instant(row, "at"),
                    row.getString("by"),
                    row.getString("name") == null ? null : Columns.text(row, "name"),
                    row.getInt("quantity"),
                    row.getLong("total"),
                    row.getInt("heads"),
                    row.getBoolean("undone")))
        .list();
  }
}
