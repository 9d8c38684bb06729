package org.aenglek.bookings;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.aenglek.base.Actor;
import org.aenglek.people.Rounds;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of enquiries that nobody answers: the chair when the promised time is over, an officer of
 * the district when it is over twice. Each is told once.
 */
@Component
class Silences implements Rounds {
  private static final Actor JOB = Actor.job("enquiries");
  private static final int AT_ONCE = 100;

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final EnquiryRows rows;
  private final EnquiryLetters letters;
  private final Clock clock;

  Silences(
      JdbcClient sql,
      TransactionTemplate transaction,
      EnquiryRows rows,
      EnquiryLetters letters,
      Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.rows = rows;
    this.letters = letters;
    this.clock = clock;
  }

  /** Who is told, the later the higher. */
  private enum Whom {
    CHAIR,
    OFFICER;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** How many times the promised time is over by then. */
    int times() {
      return ordinal() + 1;
    }
  }

  @Override
  public void make() {
    JOB.does(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  tell(Whom.CHAIR, letters::overdue);
                  tell(Whom.OFFICER, letters::unanswered);
                }));
  }

  private void tell(Whom whom, Consumer<Enquiry> letter) {
    for (var id : unanswered(whom)) {
      if (enter(id, whom)) rows.find(id).ifPresent(letter);
    }
  }

  private List<UUID> unanswered(Whom whom) {
    return sql.sql(
            """
            select e.id from bookings.enquiry e
             where e.at + ? * (e.answer_by - e.at) <= ?
               and not exists (select from bookings.reply r where r.enquiry = e.id)
               and not exists (select from bookings.escalation x
                                where x.enquiry = e.id and x.told = ?)
             order by e.at limit ?
            """)
        .params(whom.times(), Columns.at(clock.instant()), whom.key(), AT_ONCE)
        .query(UUID.class)
        .list();
  }

  private boolean enter(UUID enquiry, Whom whom) {
    return sql.sql(
                """
                insert into bookings.escalation (enquiry, told, at, by) values (?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(enquiry, whom.key(), Columns.at(clock.instant()), Actor.current().name())
            .update()
        == 1;
  }
}
