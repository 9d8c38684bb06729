package org.aenglek.programme;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.aenglek.base.NotThere;
import org.aenglek.programme.PublishedFigures.Publication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often what is told of a period was published: each time may be read as it was then. */
@Component
public class Publications {
  private final JdbcClient sql;

  Publications(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * The first one is that from which each of its months was out; none before. A month that is
   * published again makes the next, of its quarter as well.
   */
  @Transactional(readOnly = true)
  public List<Publication> of(String province, Period period) {
    return sql.sql(
            """
            with each as (
              select month, at, by, min(at) over (partition by month) as first from programme.publication
               where province = :province and month = any(:months::date[]))
            select row_number() over (order by at) as number, at, min(by) as by from each
             where at >= (select max(first) from each having count(distinct month) = :length)
             group by at order by at
            """)
        .param("province", province)
        .param("months", months(period))
        .param("length", period.length())
        .query(PublishedFigures::publication)
        .list();
  }

  /**
   * That of a number, else the newest; nothing before there is any.
   *
   * @throws NotThere where there is no such number
   */
  public static Optional<Publication> asked(List<Publication> all, Optional<Integer> number) {
    if (number.isEmpty()) return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    return Optional.of(
        all.stream()
            .filter(one -> one.number() == number.get())
            .findFirst()
            .orElseThrow(() -> new NotThere("publication " + number.get())));
  }

  private static String[] months(Period period) {
    return period.months().stream()
        .map(YearMonth::toString)
        .map(month -> month + "-01")
        .toArray(String[]::new);
  }
}
