package org.aenglek.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Ids;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who serves whom, as it is written down. */
@Component
class TurnRows {
  static final String CURRENCY = "THB";
  private static final String TURNS =
      "select t.*, r.community from rota.turn t join rota.rule r on r.offer = t.offer ";

  private final JdbcClient sql;
  private final Clock clock;

  TurnRows(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  static Money baht(long satang) {
    return Money.ofMinor(satang, CURRENCY);
  }

  Turn enter(NewTurn wanted, int number, UUID household, long counted, Reason reason) {
    var id = Ids.next(clock);
    sql.sql(
            """
            insert into rota.turn
                   (id, visit, offer, number, household, day, starts, heads, lang, satang, counted,
                    reason, chosen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """)
        .params(
            id,
            wanted.visit(),
            wanted.offer(),
            number,
            household,
            wanted.day(),
            wanted.starts(),
            wanted.heads(),
            wanted.guestLang().code(),
            wanted.expected().minor(),
            counted,
            Columns.json(reason),
            Columns.at(clock.instant()))
        .update();
    return get(id);
  }

  Optional<Turn> of(NewTurn wanted) {
    return list(
            "where t.visit = ? and t.offer = ? and t.day = ? and t.starts = ? and t.off is null",
            wanted.visit(),
            wanted.offer(),
            wanted.day(),
            wanted.starts())
        .stream()
        .findFirst();
  }

  /** All that were ever given for these visits, in the order in which turns begin. */
  List<Turn> of(Collection<UUID> visits) {
    return list(
        "where t.visit = any(?) order by t.day, t.starts, t.offer, t.number",
        (Object) visits.toArray(UUID[]::new));
  }

  /** The last ones of an offer, and all that are to come; the latest first. */
  List<Turn> shown(UUID offer, LocalDate from) {
    return list("where t.offer = ? and t.day >= ? order by t.day desc, t.number desc", offer, from);
  }

  /** Those of a day, in the order in which they begin. */
  List<Turn> on(LocalDate day, Collection<UUID> offers) {
    return list(
        "where t.day = ? and t.offer = any(?) order by t.starts, t.number",
        day,
        offers.toArray(UUID[]::new));
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  Turn get(UUID id) {
    return list("where t.id = ?", id).stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("turn " + id));
  }

  void move(Turn turn, UUID household, @Nullable Long counted, Reason reason) {
    sql.sql("update rota.turn set household = ?, counted = ?, reason = ?::jsonb where id = ?")
        .params(household, counted, Columns.json(reason), turn.id())
        .update();
  }

  void count(Turn turn, long counted) {
    sql.sql("update rota.turn set counted = ? where id = ?").params(counted, turn.id()).update();
  }

  void end(Turn turn) {
    sql.sql("update rota.turn set off = ? where id = ?")
        .params(Columns.at(clock.instant()), turn.id())
        .update();
  }

  /** Nothing is counted of what was given by another rule. */
  void forgetCounts(UUID offer) {
    sql.sql("update rota.turn set counted = null where offer = ?").param(offer).update();
  }

  private List<Turn> list(String where, Object... parameters) {
    return sql.sql(TURNS + where).params(List.of(parameters)).query(TurnRows::turn).list();
  }

  private static Turn turn(ResultSet row, int i) throws SQLException {
    return new Turn(
        Columns.id(row, "id"),
        Columns.id(row, "visit"),
        Columns.id(row, "community"),
        Columns.id(row, "offer"),
        row.getInt("number"),
        Columns.id(row, "household"),
        row.getObject("day", LocalDate.class),
        row.getObject("starts", LocalTime.class),
        row.getInt("heads"),
        Lang.find(row.getString("lang")).orElseThrow(),
        baht(row.getLong("satang")),
        row.getObject("counted", Long.class),
        Columns.read(row, "reason", Reason.class),
        row.getObject("off") != null);
  }
}
