package org.aenglek.payments;

import java.util.UUID;
import org.aenglek.base.Money;

/**
 * Who makes amounts due and wants to hear of money. Called within the transaction in which it is
 * accepted, before anything of payments is locked, so that slots and turns may be locked here.
 */
public interface PaidFor {

  /**
   * Money came in time.
   *
   * @return whether the visit holds; not, when a node whose clock is ahead had given its places
   *     away
   */
  boolean paid(UUID visit, Money soFar);

  /**
   * Money came after the hold had ended or the visit was withdrawn.
   *
   * @return whether the visit holds, because it is relied on or there was still room; if not, all
   *     that was paid goes back
   */
  boolean late(UUID visit, Money soFar);
}
