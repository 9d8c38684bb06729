package org.aenglek.payments;

import java.time.Instant;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;

/**
 * What is due for a visit, and what became of it.
 *
 * @param payee the place whose payee is paid
 * @param withdrawn since when nothing is due any more
 * @param paid all that came and was not taken back, also what went back to the payer
 * @param claimed by slips that nobody has looked at yet
 * @param refunded what went back to the payer
 */
public record Due(
    UUID id,
    UUID community,
    Place payee,
    UUID visit,
    String reference,
    LocalText what,
    String payer,
    Lang payerLang,
    boolean foreignPayer,
    Money amount,
    Money deposit,
    Instant until,
    @Nullable Instant withdrawn,
    Money paid,
    Money claimed,
    Money refunded) {

  /** What the payer still has to pay. */
  public Money remains() {
    return amount.minus(kept()).orNothing();
  }

  /** What was paid above the amount and has not gone back. */
  public Money refundDue() {
    return kept().minus(amount).orNothing();
  }

  /** What must come next: the deposit, then the rest. */
  public Money next() {
    return isDepositPaid() ? remains() : deposit.minus(kept());
  }

  public boolean isDepositPaid() {
    return kept().minor() >= deposit.minor();
  }

  public boolean isPaid() {
    return remains().isNothing() && !amount.isNothing();
  }

  /** Whether money that comes then is too late: the places were promised no longer. */
  boolean isLate(Instant moment) {
    return withdrawn != null || (!isDepositPaid() && !moment.isBefore(until));
  }

  boolean isCollected() {
    return payee.kind() == Place.Kind.PROVINCE;
  }

  private Money kept() {
    return paid.minus(refunded);
  }
}
