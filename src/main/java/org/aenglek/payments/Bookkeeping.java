package org.aenglek.payments;

import java.time.Clock;
import java.util.UUID;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.income.Account;
import org.aenglek.income.Journal;
import org.aenglek.income.Transfer;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.payments.Payment.Received;
import org.aenglek.payments.Payment.Way;
import org.springframework.stereotype.Component;

/** Tells the books what became of a due's money. */
@Component
class Bookkeeping {
  private final Journal journal;
  private final Clock clock;

  Bookkeeping(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** The payment's id is the request, by which it can be corrected. */
  void came(Due due, Received what, UUID payment) {
    journal.record(
        Transfer.of(
            Transfer.Kind.PAYMENT,
            new Cause("payment", payment),
            sold(due),
            what.amount(),
            place(due, what.way()),
            Account.pending(due.community())),
        payment);
  }

  void didNotCome(UUID payment) {
    journal.correct(payment, Ids.next(clock));
  }

  void wentBack(Due due, Money amount, UUID refund) {
    journal.record(
        Transfer.of(
            Transfer.Kind.REFUND,
            new Cause("refund", refund),
            sold(due),
            amount,
            Account.refund(due.community()),
            place(due, Way.BANK)),
        refund);
  }

  /**
   * What does not wait for its visit any more, but is to go back, by what happened since.
   *
   * @param happened the id of what did
   */
  void goesBack(Due before, Due now, UUID happened) {
    var more = now.refundDue().minus(before.refundDue());
    if (more.isNothing()) return;
    journal.record(
        Transfer.of(
            Transfer.Kind.VOID,
            new Cause("visit", now.visit()),
            sold(now),
            more,
            Account.pending(now.community()),
            Account.refund(now.community())),
        Request.derived("goes back", happened));
  }

  /** Cash was spent, for which that paper vouches. */
  void spent(UUID community, UUID paper, Money amount) {
    journal.record(
        Transfer.of(
            Transfer.Kind.SPENDING,
            new Cause("substitute", paper),
            null,
            amount,
            Account.expense(community),
            Account.cash(community)),
        paper);
  }

  void notSpent(UUID paper) {
    journal.correct(paper, Ids.next(clock));
  }

  private static Transfer.Sold sold(Due due) {
    return new Transfer.Sold("visit", due.visit(), due.what());
  }

  /** Where money for it comes to lie; what a collector takes, it owes to the community. */
  private static Account place(Due due, Way way) {
    return switch (way) {
      case CASH -> Account.cash(due.community());
      case WITHHELD -> Account.withheld(due.community());
      case BANK -> bank(due);
    };
  }

  private static Account bank(Due due) {
    return due.isCollected()
        ? Account.owed(Payee.id(due.payee()), due.community())
        : Account.bank(due.community());
  }
}
