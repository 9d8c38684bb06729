package org.aenglek.training;

import java.time.LocalDate;
import org.aenglek.base.Actor;
import org.aenglek.people.Nightly;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Once a night: whose certificate ends within six weeks hears of it, once. */
@Component
class CertificateReminders implements Nightly {
  private static final Actor JOB = Actor.job(Courses.JOB);
  private static final int DAYS_BEFORE = 42;

  private final Certificates certificates;
  private final CourseLetters letters;
  private final TransactionTemplate transaction;

  CertificateReminders(
      Certificates certificates, CourseLetters letters, TransactionTemplate transaction) {
    this.certificates = certificates;
    this.letters = letters;
    this.transaction = transaction;
  }

  @Override
  public void run(LocalDate today) {
    JOB.does(() -> transaction.executeWithoutResult(status -> remind(today)));
  }

  private void remind(LocalDate today) {
    certificates.ending(today, DAYS_BEFORE).forEach(letters::ends);
  }
}
