package org.aenglek.payments;

import java.util.UUID;

/**
 * The place of a receipt in the books.
 *
 * @param year of the Buddhist era
 * @param issuer the site, or a device that may have no signal
 */
public record ReceiptNumber(UUID community, int year, String issuer, int number) {
  /** The issuer of what is received through the site itself. */
  static final String SITE = "site";

  /** As it is written on it, the same in every language. */
  public String printed() {
    var book = issuer.equals(SITE) ? "" : issuer + "-";
    return year + "/" + book + "%05d".formatted(number);
  }
}
