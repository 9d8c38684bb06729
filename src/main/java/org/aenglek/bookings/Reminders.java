package org.aenglek.bookings;

import java.time.LocalDate;
import org.aenglek.base.Actor;
import org.aenglek.people.Nightly;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds guests and hosts on the day before a visit. */
@Component
class Reminders implements Nightly {
  private static final Actor JOB = Actor.job("reminders");

  private final BookingRows rows;
  private final BookingLetters letters;
  private final TransactionTemplate transaction;

  Reminders(BookingRows rows, BookingLetters letters, TransactionTemplate transaction) {
    this.rows = rows;
    this.letters = letters;
    this.transaction = transaction;
  }

  /** A letter is known by what it tells of whom: done again, nobody gets a second one. */
  @Override
  public void run(LocalDate today) {
    JOB.does(() -> transaction.executeWithoutResult(status -> remind(today.plusDays(1))));
  }

  private void remind(LocalDate day) {
    for (var visit : rows.visitsOn(day)) {
      if (visit.isConfirmed()) letters.tomorrow(rows.order(visit.order()).orElseThrow(), visit);
    }
  }
}
