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
    Number number,
    UUID due,
    UUID payment,
    Instant issued,
    Content content,
    @Nullable Voided voided) {
  /** The issuer of what is received through the site itself. */
  static final String SITE = "site";

  /**
   * Its place in the books.
   *
   * @param year of the Buddhist era
   * @param issuer the site, or a device that may have no signal
   */
  public record Number(UUID community, int year, String issuer, int number) {

    /** As it is written on it, the same in every language. */
    public String printed() {
      var book = issuer.equals(SITE) ? "" : issuer + "-";
      return year + "/" + book + "%05d".formatted(number);
    }
  }

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
