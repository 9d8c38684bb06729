package org.aenglek.payments;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.payments.PaymentRefused.Reason;

/**
 * A line of a bank's statement that nothing was found for yet, or not for all of it.
 *
 * @param left what it has paid nothing with
 */
public record OpenLine(UUID id, BankLine line, Money left) {
  boolean isWhole() {
    return left.equals(line.amount());
  }

  /**
   * @throws PaymentRefused when it is open no more
   */
  static OpenLine of(UUID id, List<OpenLine> open) {
    return open.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new PaymentRefused(Reason.DONE_ALREADY));
  }
}
