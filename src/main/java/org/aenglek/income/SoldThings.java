package org.aenglek.income;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Money;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When something was sold, and what it brought: by the ids of what was sold. */
@Component
public class SoldThings {
  private static final String JOB = "figures";

  private final JdbcClient sql;
  private final Readers readers;
  private final Errands errands;

  SoldThings(JdbcClient sql, Readers readers, Errands errands) {
    this.sql = sql;
    this.readers = readers;
    this.errands = errands;
  }

  /** The first and the last day; what was never sold, or given back whole, is left out. No sums. */
  @Transactional(readOnly = true)
  public Map<UUID, DateSpan> days(Collection<UUID> sold) {
    return errands.ask(JOB, () -> read(sold));
  }

  private Map<UUID, DateSpan> read(Collection<UUID> sold) {
    return sql
        .sql(
            """
            select w.sold, min(w.day) as first_day, max(w.day) as last_day from income.work w
             where w.sold = any(?)
               and (select sum(e.amount) from income.earning e where e.cause = w.cause) > 0
             group by w.sold
            """)
        .param(sold.toArray(UUID[]::new))
        .query(
            (row, i) ->
                Map.entry(
                    Columns.id(row, "sold"),
                    new DateSpan(
                        row.getDate("first_day").toLocalDate(),
                        row.getDate("last_day").toLocalDate())))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * What these brought to a community from a day on, without what went back. Nothing for whoever
   * may not read the shares of its households: whoever chooses what is summed learns, from two
   * sums, what lies between them.
   */
  @Transactional(readOnly = true)
  public Optional<Money> earned(UUID community, Collection<UUID> sold, LocalDate from) {
    if (!readers.seeShares(Place.community(community))) return Optional.empty();
    var sum = errands.ask(JOB, () -> sum(community, sold, from));
    return Optional.of(Money.ofMinor(sum, Pieces.CURRENCY));
  }

  private long sum(UUID community, Collection<UUID> sold, LocalDate from) {
    return sql.sql(
            """
            select coalesce(sum(e.amount), 0) from income.work w join income.earning e on e.cause = w.cause
             where w.community = ? and w.sold = any(?) and w.day >= ? and e.currency = ?
            """)
        .params(community, sold.toArray(UUID[]::new), from, Pieces.CURRENCY)
        .query(Long.class)
        .single();
  }
}
