package org.aenglek.payments;

import java.time.Instant;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;

/**
 * What a visit costs.
 *
 * @param reference of the visit, to be said and typed
 * @param payer their full name
 * @param deposit what must be there before, at most the amount
 * @param until by when the deposit must be there
 */
public record NewDue(
    UUID community,
    UUID visit,
    String reference,
    LocalText what,
    String payer,
    Lang payerLang,
    boolean foreignPayer,
    Money amount,
    Money deposit,
    Instant until) {

  public NewDue {
    if (deposit.minor() > amount.minor() || deposit.minor() < 0) {
      throw new IllegalArgumentException("a deposit is a part of the amount");
    }
    amount.minus(deposit); // of one currency
  }
}
