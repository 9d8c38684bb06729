package org.aenglek.payments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
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
   * @param vatPercent how much of the amount is that tax, where there is such a number
   * @param minor the amount, in the smallest unit
   */
  public record Content(
      String payee,
      @Nullable String vat,
      @Nullable BigDecimal vatPercent,
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

    /** The value added tax that is in the amount; nothing where there is none. */
    public Optional<Money> vatPart() {
      if (vatPercent == null) return Optional.empty();
      var part =
          BigDecimal.valueOf(minor)
              .multiply(vatPercent)
              .divide(vatPercent.add(BigDecimal.valueOf(100)), 0, RoundingMode.HALF_UP);
      return Optional.of(Money.ofMinor(part.longValueExact(), currency));
    }
  }

  /** That it counts no longer, and why. */
  public record Voided(Instant at, String reason) {}
}
