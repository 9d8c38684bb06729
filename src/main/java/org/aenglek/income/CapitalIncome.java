package org.aenglek.income;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.people.Errands;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much of what was sold in a month lives from which kind of a community's capital, so far as
 * {@link SmallCells} lets it be told: of a kind in which at least ten households have a part, or
 * none, and as many in all the rest.
 */
@Component
public class CapitalIncome {
  private static final String JOB = "figures";

  private final JdbcClient sql;
  private final Errands errands;

  CapitalIncome(JdbcClient sql, Errands errands) {
    this.sql = sql;
    this.errands = errands;
  }

  /** Of which kind a community's capital is. */
  public interface Kinds {
    /** Those of all of these; what is not known any more has none. */
    List<String> of(UUID community, List<String> capital);
  }

  /** What one kind brought, of all that was sold; in satang. */
  public record Part(long part, long whole) {}

  private record OfCommunity(UUID community, Piece piece) {}

  /**
   * By community and kind; what lives from two kinds counts for each.
   *
   * @param known what came into the books later is left out
   * @param all the kinds that are asked for, in the order in which they are told: where two
   *     together would tell too much, it is the first
   */
  @Transactional(readOnly = true)
  public Map<UUID, Map<String, Part>> told(
      String province, YearMonth month, Instant known, List<String> all, Kinds kinds) {
    var sold = errands.ask(JOB, () -> sold(province, Months.of(month), known));
    return sold.stream().collect(groupingBy(OfCommunity::community)).entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                each -> {
                  var pieces = each.getValue().stream().map(OfCommunity::piece).toList();
                  return told(pieces, all, key -> kinds.of(each.getKey(), key));
                }));
  }

  private interface OwnKinds {
    List<String> of(List<String> capital);
  }

  private static Map<String, Part> told(List<Piece> pieces, List<String> all, OwnKinds kinds) {
    var whole = Cell.of(pieces);
    if (whole.households().size() < SmallCells.LEAST || whole.sum() <= 0) return Map.of();
    var known = new ArrayList<>(List.of(whole));
    var told = new LinkedHashMap<String, Part>();
    for (var kind : all) {
      var cell =
          pieces.stream()
              .filter(piece -> kinds.of(piece.capital()).contains(kind))
              .collect(Cell.COLLECTOR);
      if (!SmallCells.mayBeAdded(known, List.of(cell))) continue;
      known.add(cell);
      told.put(kind, new Part(cell.sum(), whole.sum()));
    }
    return told;
  }

  /** By the day on which it was sold, whenever until then that came into the books. */
  private List<OfCommunity> sold(String province, Months months, Instant known) {
    return sql.sql(
            """
            select w.community, w.capital, %s, sum(p.amount) as amount
              from areas.community c
              join income.work w on w.community = c.id and w.day between ? and ?
              join income.transfer t on t.cause = w.cause and t.at <= ?
              join income.posting p on p.transfer = t.id and p.part is not null
              join income.account a on a.id = p.account
             where c.province = ? and p.currency = ?
             group by 1, 2, 3, 4
            """
                .formatted(Pieces.WHOSE))
        .params(months.firstDay(), months.lastDay(), Columns.at(known), province, Pieces.CURRENCY)
        .query((row, i) -> new OfCommunity(Columns.id(row, "community"), piece(row, months)))
        .list();
  }

  private static Piece piece(ResultSet row, Months months) throws SQLException {
    return Pieces.piece(row, months, null, Columns.strings(row, "capital"));
  }
}
