package org.aenglek.payments;

import java.util.UUID;

/**
 * The place of a receipt, or of another numbered paper, in the books.
 *
 * @param year of the Buddhist era
 * @param issuer the site, or a device that may have no signal
 */
public record ReceiptNumber(UUID community, int year, String issuer, int number) {
  /** The issuer of what is received through the site itself. */
  static final String SITE = "site";

  public static ReceiptNumber ofSubstitute(UUID community, int year, int number) {
    return new ReceiptNumber(community, year, Substitutes.ISSUER, number);
  }

  /** As it is written on it, the same in every language. */
  public String printed() {
    var book = issuer.equals(SITE) ? "" : issuer + "-";
    return year + "/" + book + "%05d".formatted(number);
  }
}
