package org.aenglek.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of confirmed statements. One that is in two statements is there once. */
@Component
class BankLines {
  private final JdbcClient sql;
  private final Clock clock;

  BankLines(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Of these lines, the marks of those that are there already. */
  Set<String> known(Place place, List<BankLine> lines) {
    return sql.sql("select mark from payments.line where place = ? and mark = any(?)")
        .params(place.toString(), lines.stream().map(BankLine::mark).toArray(String[]::new))
        .query(String.class)
        .set();
  }

  void add(UUID statement, Place place, BankLine line) {
    sql.sql(
            """
            insert into payments.line
                   (id, statement, place, at, has_time, amount, currency, text, number, mark)
            values (?, ?, ?, ?, ?, ?, 'THB', ?, ?, ?) on conflict (place, mark) do nothing
            """)
        .params(
            Ids.next(clock),
            statement,
            place.toString(),
            line.at(),
            line.hasTime(),
            line.minor(),
            line.text(),
            line.number(),
            line.mark())
        .update();
  }

  /** Of what came in, the oldest first. */
  List<OpenLine> in(Place place) {
    return open(
        place,
        """
        l.amount - (select coalesce(sum(p.amount), 0) from payments.payment p
                     where p.line = l.id and p.taken_back is null)
        """);
  }

  /** Of what went out, the oldest first. */
  List<OpenLine> out(Place place) {
    return open(
        place,
        """
        case when not exists (select from income.payout_seen s where s.bank_line = l.id) then -l.amount end
        """);
  }

  private List<OpenLine> open(Place place, String remaining) {
    return sql.sql(
            """
            select id, at, has_time, amount, text, number, remaining from (
              select l.id, l.at, l.has_time, l.amount, l.text, l.number, %s as remaining
                from payments.line l where l.place = ? and l.set_aside is null) line
             where remaining > 0 order by at, id
            """
                .formatted(remaining))
        .param(place.toString())
        .query(BankLines::open)
        .list();
  }

  /** Nobody else takes of it until this transaction ends. */
  void lock(UUID line) {
    sql.sql("select id from payments.line where id = ? for no key update")
        .param(line)
        .query(UUID.class)
        .list();
  }

  void setAside(Place place, UUID line, String why) {
    sql.sql(
            """
            update payments.line set set_aside = ?, set_aside_by = ?, set_aside_why = ?
             where id = ? and place = ? and set_aside is null
            """)
        .params(Columns.at(clock.instant()), Actor.current().name(), why, line, place.toString())
        .update();
  }

  private static OpenLine open(ResultSet row, int i) throws SQLException {
    return new OpenLine(
        Columns.id(row, "id"), line(row), Money.ofMinor(row.getLong("remaining"), "THB"));
  }

  private static BankLine line(ResultSet row) throws SQLException {
    return new BankLine(
        row.getObject("at", LocalDateTime.class),
        row.getBoolean("has_time"),
        row.getLong("amount"),
        row.getString("text"),
        row.getInt("number"));
  }
}
