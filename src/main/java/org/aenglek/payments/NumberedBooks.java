package org.aenglek.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives papers their numbers, without gaps in each book. A number is taken last in its transaction,
 * so whoever fails before takes none and nobody waits for long. A job acts.
 */
@Component
class NumberedBooks {
  private final JdbcClient sql;
  private final PaymentSettings settings;
  private final Settings site;
  private final Clock clock;

  NumberedBooks(JdbcClient sql, PaymentSettings settings, Settings site, Clock clock) {
    this.sql = sql;
    this.settings = settings;
    this.site = site;
    this.clock = clock;
  }

  /** The year whose books are open today, in the Buddhist era. */
  int thisYear() {
    return settings.year(LocalDate.ofInstant(clock.instant(), site.zone()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  ReceiptNumber next(UUID community, String issuer) {
    int year = thisYear();
    open(community, year, issuer);
    int number =
        sql.sql(
                """
                update payments.book set last = last + 1
                 where community = ? and year = ? and issuer = ? returning last
                """)
            .params(community, year, issuer)
            .query(Integer.class)
            .single();
    return new ReceiptNumber(community, year, issuer, number);
  }

  /** A number that was given out elsewhere stands in its book from now on. */
  @Transactional(propagation = Propagation.MANDATORY)
  ReceiptNumber given(ReceiptNumber number) {
    reach(number.community(), number.year(), number.issuer(), number.number());
    return number;
  }

  /** The book has come to that number at least. */
  @Transactional(propagation = Propagation.MANDATORY)
  int reach(UUID community, int year, String issuer, int number) {
    open(community, year, issuer);
    return sql.sql(
            """
            update payments.book set last = greatest(last, ?)
             where community = ? and year = ? and issuer = ?
            """)
        .params(number, community, year, issuer)
        .update();
  }

  private void open(UUID community, int year, String issuer) {
    sql.sql(
            """
            insert into payments.book (community, year, issuer, last) values (?, ?, ?, 0)
            on conflict do nothing
            """)
        .params(community, year, issuer)
        .update();
  }
}
