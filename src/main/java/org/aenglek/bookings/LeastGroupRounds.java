package org.aenglek.bookings;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aenglek.base.DateSpan;
import org.aenglek.people.Rounds;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells villages of turns whose booking closes with too few guests, each once. */
@Component
class LeastGroupRounds implements Rounds {
  /** No offer must be booked longer before. */
  private static final int DAYS = 60;

  private final LeastGroups groups;
  private final BookingLetters letters;
  private final TransactionTemplate transaction;
  private final Settings settings;
  private final Clock clock;

  LeastGroupRounds(
      LeastGroups groups,
      BookingLetters letters,
      TransactionTemplate transaction,
      Settings settings,
      Clock clock) {
    this.groups = groups;
    this.letters = letters;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void make() {
    LeastGroups.JOB.does(
        () -> {
          for (var turn : booked()) {
            if (turn.isToDecide(clock.instant(), settings.zone())) tell(turn);
            if (turn.isOff()) groups.callOff(turn);
          }
        });
  }

  private List<SmallTurn> booked() {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    var days = new DateSpan(today, today.plusDays(DAYS));
    return requireNonNull(
        transaction.execute(
            status ->
                groups.villages(days).stream()
                    .flatMap(village -> groups.booked(village, days).stream())
                    .toList()));
  }

  private void tell(SmallTurn turn) {
    transaction.executeWithoutResult(
        status -> {
          if (groups.tell(turn)) letters.tooFew(turn);
        });
  }
}
