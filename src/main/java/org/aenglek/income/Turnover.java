package org.aenglek.income;

import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.base.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What communities have sold in all, before it was shared: tax offices ask for that. */
@Component
public class Turnover {
  private static final String CURRENCY = "THB";

  private final JdbcClient sql;

  Turnover(JdbcClient sql) {
    this.sql = sql;
  }

  /** Of the visits and sales of some days, so far as whoever acts may see them. */
  @Transactional(readOnly = true)
  public Money of(UUID community, LocalDate from, LocalDate to) {
    return Money.ofMinor(
        sql.sql(
                """
                select coalesce(sum(e.amount), 0)
                  from income.work w join income.earning e on e.cause = w.cause
                 where w.community = ? and w.day between ? and ? and e.currency = ?
                """)
            .params(community, from, to, CURRENCY)
            .query(Long.class)
            .single(),
        CURRENCY);
  }
}
