package org.aenglek.payments;

import java.util.UUID;
import org.aenglek.base.Money;

/**
 * Who wants to tell a payer what became of their money. Called within the transaction in which it
 * was written down, when all of it is done.
 */
public interface HearsOfMoney {

  /**
   * Money came.
   *
   * @param isBack whether it came too late and goes back
   */
  void came(UUID visit, UUID payment, Money amount, boolean isBack);

  /** What was taken for money was none. */
  void cameNot(UUID visit, UUID payment, Money amount, String why);

  /** Money went back. */
  void wentBack(UUID visit, UUID refund, Money amount);
}
