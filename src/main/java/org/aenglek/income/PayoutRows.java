package org.aenglek.income;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.income.Payout.Line;
import org.aenglek.income.Payout.State;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads batches, so far as whoever acts may see them; of a batch, the lines that they may see. */
@Component
class PayoutRows {
  private static final String PAYOUT =
      """
      select p.id, p.community, p.number, p.way, p.made, p.actor, a.at as approved
        from income.payout p left join income.payout_approval a on a.payout = p.id
      """;

  private final JdbcClient sql;

  PayoutRows(JdbcClient sql) {
    this.sql = sql;
  }

  private record LineOf(UUID payout, Line line) {}

  List<Payout> of(UUID community) {
    return read(" where p.community = ? order by p.number desc", community);
  }

  Optional<Payout> find(UUID id) {
    return read(" where p.id = ?", id).stream().findFirst();
  }

  /**
   * @throws NotThere when there is none, or whoever acts may not see it
   */
  Payout ofLine(UUID line) {
    return read(" where p.id = (select payout from income.payout_line where id = ?)", line).stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("line of a payout " + line));
  }

  private List<Payout> read(String which, UUID asked) {
    var lines = lines(which, asked);
    return sql.sql(PAYOUT + which)
        .param(asked)
        .query((row, i) -> payout(row, lines.getOrDefault(Columns.id(row, "id"), List.of())))
        .list();
  }

  private Map<UUID, List<Line>> lines(String which, UUID asked) {
    return sql
        .sql(
            """
            with batch as (%s)
            select l.payout, l.id, l.position, l.owner_kind, l.owner, l.kind, l.community, l.place, l.amount,
                   l.currency, d.transfer, f.why, s.day as seen
              from income.payout_line l
              left join income.payout_done d on d.line = l.id
              left join income.payout_failed f on f.line = l.id
              left join income.payout_seen s on s.line = l.id
             where l.payout in (select id from batch) order by l.payout, l.position
            """
                .formatted(PAYOUT + which))
        .param(asked)
        .query((row, i) -> new LineOf(Columns.id(row, "payout"), line(row)))
        .list()
        .stream()
        .collect(groupingBy(LineOf::payout, mapping(LineOf::line, toList())));
  }

  private static Payout payout(ResultSet row, List<Line> lines) throws SQLException {
    return new Payout(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        row.getInt("number"),
        Way.of(row.getString("way")),
        Columns.instant(row, "made"),
        row.getString("actor"),
        Columns.findInstant(row, "approved"),
        lines);
  }

  private static Line line(ResultSet row) throws SQLException {
    var why = row.getString("why");
    var transfer = row.getObject("transfer", UUID.class);
    var state = why != null ? State.FAILED : transfer != null ? State.DONE : State.OPEN;
    return new Line(
        Columns.id(row, "id"),
        row.getInt("position"),
        Balances.account(row),
        Money.ofMinor(row.getLong("amount"), row.getString("currency")),
        state,
        why,
        transfer,
        Columns.findDate(row, "seen"));
  }
}
