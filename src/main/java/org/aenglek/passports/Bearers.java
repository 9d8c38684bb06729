package org.aenglek.passports;

import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who acts by a passport's link: its bearer, whoever that is. A clerk looks up which it is. */
@Component
class Bearers {
  static final String JOB = "passports";
  private final TransactionTemplate transaction;

  Bearers(TransactionTemplate transaction) {
    this.transaction = transaction;
  }

  <T> T clerk(Supplier<T> work) {
    return Actor.job(JOB).does(() -> transaction.execute(status -> work.get()));
  }

  <T> T as(UUID passport, Supplier<T> work) {
    return new Actor("passport:" + passport).does(() -> transaction.execute(status -> work.get()));
  }
}
