package org.aenglek.payments;

import java.time.Instant;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A receipt of one book. A void one keeps its number.
 *
 * @param content what stood on it when it was issued
 */
public record Receipt(
    ReceiptNumber number,
    UUID due,
    UUID payment,
    Instant issued,
    Content content,
    @Nullable Voided voided) {

  /**
   * What stands on it.
   *
   * @param payee who took the money
   * @param vat the tax number of who is registered for value added tax; nothing for all others
   * @param minor the amount, in the smallest unit
   */
  public record Content(
      String payee,
      @Nullable String vat,
      @Nullable String address,
      LocalText community,
      LocalText what,
      String reference,
      String payer,
      long minor,
      String currency,
      String way) {

    public Money amount() {
      return Money.ofMinor(minor, currency);
    }
  }

  /** That it counts no longer, and why. */
  public record Voided(Instant at, String reason) {}
}
