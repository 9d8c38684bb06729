package org.aenglek.bookings;

import java.time.LocalDate;
import java.util.List;
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
  private final VisitTurns turns;
  private final TransactionTemplate transaction;

  Reminders(
      BookingRows rows, BookingLetters letters, VisitTurns turns, TransactionTemplate transaction) {
    this.rows = rows;
    this.letters = letters;
    this.turns = turns;
    this.transaction = transaction;
  }

  /** A letter is known by what it tells of whom: done again, nobody gets a second one. */
  @Override
  public void run(LocalDate today) {
    JOB.does(() -> transaction.executeWithoutResult(status -> remind(today.plusDays(1))));
  }

  private void remind(Visit visit) {
    var hosts = turns.hosts(List.of(visit)).getOrDefault(visit.id(), List.of());
    letters.tomorrow(rows.order(visit.order()).orElseThrow(), visit, hosts);
  }

  private void remind(LocalDate day) {
    for (var visit : rows.visitsOn(day)) {
      if (visit.isConfirmed()) remind(visit);
    }
  }
}
