package org.aenglek.communities;

import org.aenglek.base.Actor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** After an upgrade: tells what had been entered before anything was compared, some at a time. */
@Component
class Untold {
  private static final int AT_ONCE = 200;
  private final LikenessRows rows;
  private final Likeness likeness;
  private final TransactionTemplate transaction;

  Untold(LikenessRows rows, Likeness likeness, TransactionTemplate transaction) {
    this.rows = rows;
    this.likeness = likeness;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tellInTheBackground() {
    Thread.ofVirtual().name("untold").start(() -> Actor.job("likeness").does(this::tellAll));
  }

  void tellAll() {
    boolean isMore = true;
    while (isMore) isMore = Boolean.TRUE.equals(transaction.execute(status -> tellSome()));
  }

  private boolean tellSome() {
    var some = rows.untold(AT_ONCE);
    some.forEach(likeness::tell);
    return some.size() == AT_ONCE;
  }
}
