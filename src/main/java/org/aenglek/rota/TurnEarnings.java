package org.aenglek.rota;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What turns brought. */
@Component
class TurnEarnings {
  private final JdbcClient sql;
  private final Clock clock;

  TurnEarnings(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private record Sum(UUID turn, long satang) {}

  /**
   * Shares an amount out among the turns that one household had of one visit, as they were expected
   * to bring. Nothing when that was told before.
   */
  boolean enter(List<Turn> turns, Money amount, Request request) {
    if (isKnown(request)) return false;
    var parts = amount.split(weights(turns));
    for (int i = 0; i < parts.length; i++) enter(turns.get(i), parts[i], request);
    return true;
  }

  private static long[] weights(List<Turn> turns) {
    boolean isFree = turns.stream().allMatch(turn -> turn.expected().minor() == 0);
    return turns.stream().mapToLong(turn -> isFree ? 1 : turn.expected().minor()).toArray();
  }

  private void enter(Turn turn, Money part, Request request) {
    sql.sql(
            """
            insert into rota.earning (turn, request, fingerprint, satang, at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            turn.id(),
            request.id(),
            request.fingerprint(),
            part.minor(),
            Columns.at(clock.instant()))
        .update();
  }

  private boolean isKnown(Request request) {
    Optional<String> before =
        sql.sql("select fingerprint from rota.earning where request = ? limit 1")
            .param(request.id())
            .query(String.class)
            .optional();
    before.ifPresent(request::mustEqual);
    return before.isPresent();
  }

  /** Which turns a sale was made within, where that was told before. */
  List<UUID> soldWithin(UUID cause) {
    return sql.sql("select turn from rota.sold where cause = ? order by turn")
        .param(cause)
        .query(UUID.class)
        .list();
  }

  /** What a sale has brought so far, shared out among the turns as they were expected to bring. */
  void sold(UUID cause, List<Turn> within, Money soFar) {
    var parts = soFar.split(weights(within));
    for (int i = 0; i < parts.length; i++) sold(cause, within.get(i), parts[i]);
  }

  private void sold(UUID cause, Turn turn, Money part) {
    sql.sql(
            """
            insert into rota.sold (cause, turn, satang, at) values (?, ?, ?, ?)
            on conflict (cause, turn) do update set satang = excluded.satang, at = excluded.at
            """)
        .params(cause, turn.id(), part.minor(), Columns.at(clock.instant()))
        .update();
  }

  /**
   * Of those that brought anything, or were said to have brought nothing. What is sold within a
   * turn comes beside what it is expected to bring as long as nobody has said what it brought.
   */
  Map<UUID, Money> of(Collection<Turn> turns) {
    var told = sums("rota.earning", turns);
    var sold = sums("rota.sold", turns);
    return turns.stream()
        .filter(turn -> told.containsKey(turn.id()) || sold.containsKey(turn.id()))
        .collect(
            toMap(
                Turn::id,
                turn ->
                    TurnRows.baht(
                        told.getOrDefault(turn.id(), stillExpected(turn))
                            + sold.getOrDefault(turn.id(), 0L))));
  }

  private static long stillExpected(Turn turn) {
    return turn.isOff() ? 0 : turn.expected().minor();
  }

  private Map<UUID, Long> sums(String rows, Collection<Turn> turns) {
    return sql
        .sql(
            "select turn, sum(satang) as satang from "
                + rows
                + " where turn = any(?) group by turn")
        .param(turns.stream().map(Turn::id).toArray(UUID[]::new))
        .query((row, i) -> new Sum(Columns.id(row, "turn"), row.getLong("satang")))
        .list()
        .stream()
        .collect(toMap(Sum::turn, Sum::satang));
  }
}
