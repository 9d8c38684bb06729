package org.aenglek.payments.web;

import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.payments.Payment.Received;
import org.aenglek.payments.Payment.Way;
import org.aenglek.payments.PaymentRefused;
import org.aenglek.payments.PaymentRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What one tap says: that this much came, or went back, for that due.
 *
 * @param amount in the smallest unit, as the page put it there
 * @param seen what was known as paid when the page was made
 */
record TakingForm(
    @Nullable UUID due,
    @Nullable Long amount,
    @Nullable String way,
    @Nullable UUID slip,
    @Nullable Long seen,
    @Nullable UUID request) {

  UUID dueId() {
    if (due == null) throw new PaymentRefused(Reason.NOTHING_DUE);
    return due;
  }

  UUID requestId() {
    return request == null ? UUID.randomUUID() : request;
  }

  Money money() {
    if (amount == null || amount <= 0) throw new PaymentRefused(Reason.AMOUNT);
    return Money.ofMinor(amount, "THB");
  }

  Received received() {
    var cameBy = "cash".equals(way) ? Way.CASH : Way.BANK;
    var known = Money.ofMinor(seen == null ? 0 : seen, "THB");
    return new Received(money(), cameBy, slip, null, known);
  }
}
