package org.aenglek.programme;

import static java.util.Map.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what operations have written down of a province's communities in a month, as far as it was
 * known at a moment: by community, a sum and of how many it is one. Sums and numbers of communities
 * add up to those of their district. A job acts.
 */
@Component
class Tallies {
  private final JdbcClient sql;
  private final Settings settings;

  Tallies(JdbcClient sql, Settings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  /** Whose month, and as of when it is known. */
  record Asked(String province, YearMonth month, Instant known) {}

  /** By community; those of which nothing was written down are absent. */
  Map<UUID, Tally> of(Indicator indicator, Asked asked) {
    return statement(FigureStatements.sums(indicator), asked)
        .query(
            (row, i) ->
                entry(
                    Columns.id(row, "community"),
                    new Tally(row.getBigDecimal("sum"), row.getLong("of"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * The month in which each community told anything for the first time: of all others, and of the
   * months before, it is unknown whether nobody came, or nobody wrote it down.
   */
  Map<UUID, YearMonth> firstTold(String province, Instant known) {
    var first = new HashMap<UUID, YearMonth>();
    sql.sql(
            """
            select c.id, least(
                   (select v.ordered from bookings.visit v
                     where v.community = c.id and v.ordered <= :known order by v.ordered limit 1),
                   (select w.happened from counter.arrival w join counter.applied p on p.event = w.event
                     where w.community = c.id and p.at <= :known and (w.undone is null or w.undone > :known)
                     order by w.happened limit 1),
                   (select s.happened from counter.sale s join counter.applied p on p.event = s.id
                     where s.community = c.id and p.at <= :known order by s.happened limit 1)) as told
              from areas.community c where c.province = :province
            """)
        .param("province", province)
        .param("known", Columns.at(known))
        .query(
            row -> {
              var month = month(row, "told");
              if (month != null) first.put(Columns.id(row, "id"), month);
            });
    return first;
  }

  /**
   * The month in which anybody of a province had a certificate for the first time: before, it is
   * unknown whether nobody was trained, or courses are written down elsewhere.
   */
  @Nullable YearMonth firstTaught(String province, Instant known) {
    return sql.sql(
            """
            select min(x.granted) as taught from training.certificate x
              join areas.community c on c.id = x.community and c.province = :province
             where x.granted <= :known
            """)
        .param("province", province)
        .param("known", Columns.at(known))
        .query((row, i) -> Optional.ofNullable(month(row, "taught")))
        .single()
        .orElse(null);
  }

  private @Nullable YearMonth month(ResultSet row, String column) throws SQLException {
    var moment = Columns.findInstant(row, column);
    return moment == null ? null : YearMonth.from(moment.atZone(settings.zone()));
  }

  /** With all that {@link Asked} says as parameters. */
  JdbcClient.StatementSpec statement(String text, Asked asked) {
    var zone = settings.zone();
    var month = asked.month();
    return sql.sql(text)
        .param("province", asked.province())
        .param("first", month.atDay(1))
        .param("last", month.atEndOfMonth())
        .param("from", Columns.at(month.atDay(1).atStartOfDay(zone).toInstant()))
        .param("to", Columns.at(month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()))
        .param("zone", zone.getId())
        .param("known", Columns.at(asked.known()));
  }
}
