package org.aenglek.programme;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
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
   * Communities that had told anything by the month's end: of all others it is unknown whether
   * nobody came, or nobody wrote it down.
   */
  Set<UUID> telling(Asked asked) {
    List<UUID> telling =
        statement(
                """
                select c.id from areas.community c
                 where c.province = :province and (
                   exists (select from bookings.visit v
                            where v.community = c.id and v.ordered < :to and v.ordered <= :known)
                   or exists (select from counter.arrival w join counter.applied p on p.event = w.event
                               where w.community = c.id and w.happened < :to and p.at <= :known
                                 and (w.undone is null or w.undone > :known))
                   or exists (select from counter.sale s join counter.applied p on p.event = s.id
                               where s.community = c.id and s.happened < :to and p.at <= :known))
                """,
                asked)
            .query(UUID.class)
            .list();
    return new HashSet<>(telling);
  }

  /**
   * Communities of a province in which anybody had a certificate by the month's end: of others it
   * is unknown whether nobody was trained, or courses are written down elsewhere.
   */
  Set<UUID> teaching(Asked asked) {
    List<UUID> teaching =
        statement(
                """
                select c.id from areas.community c
                 where c.province = :province and exists (
                   select from training.certificate x join areas.community o on o.id = x.community
                    where o.province = :province and x.granted < :to and x.granted <= :known)
                """,
                asked)
            .query(UUID.class)
            .list();
    return new HashSet<>(teaching);
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
