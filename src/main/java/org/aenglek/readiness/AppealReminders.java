package org.aenglek.readiness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.aenglek.base.Actor;
import org.aenglek.people.Nightly;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a night: whoever must decide an appeal in another's place hears of it, and before the last
 * day and after it whoever must decide.
 */
@Component
class AppealReminders implements Nightly {
  private static final Actor JOB = Actor.job("reminders");
  private static final int DAYS_BEFORE = 3;

  private final Scorecards scorecards;
  private final ReadinessLetters letters;
  private final TransactionTemplate transaction;

  AppealReminders(
      Scorecards scorecards, ReadinessLetters letters, TransactionTemplate transaction) {
    this.scorecards = scorecards;
    this.letters = letters;
    this.transaction = transaction;
  }

  @Override
  public void run(LocalDate today) {
    JOB.does(() -> transaction.executeWithoutResult(status -> remind(today)));
  }

  private void remind(LocalDate today) {
    for (var scorecard : scorecards.appealed()) {
      for (var appeal : scorecard.appeals()) {
        if (appeal.isOpen()) remind(scorecard.assessment(), appeal, today);
      }
    }
  }

  private void remind(Assessment assessment, Scorecard.Appeal appeal, LocalDate today) {
    letters.appealed(assessment, appeal);
    long left = ChronoUnit.DAYS.between(today, appeal.until());
    if (left < 0) letters.late(assessment, appeal);
    else if (left <= DAYS_BEFORE) letters.due(assessment, appeal);
  }
}
