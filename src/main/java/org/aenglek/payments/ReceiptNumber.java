package org.aenglek.payments;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a receipt, or of another numbered paper, in the books.
 *
 * @param year of the Buddhist era
 * @param issuer the site, or a device that may have no signal
 */
public record ReceiptNumber(UUID community, int year, String issuer, int number) {
  /** The issuer of what is received through the site itself. */
  static final String SITE = "site";

  private static final Pattern OF_DEVICE = Pattern.compile("(\\d{4})/(D\\d{1,6})-(\\d{5,9})");

  /** Who issues the receipts of a community's device, by its number. */
  public static String issuer(int device) {
    return "D" + device;
  }

  /** What {@link #printed} wrote on a device's receipt; nothing where it is no such number. */
  public static Optional<ReceiptNumber> ofDevice(UUID community, String printed) {
    return Optional.of(OF_DEVICE.matcher(printed))
        .filter(Matcher::matches)
        .map(
            found ->
                new ReceiptNumber(
                    community,
                    Integer.parseInt(found.group(1)),
                    found.group(2),
                    Integer.parseInt(found.group(3))))
        .filter(number -> number.number() > 0);
  }

  public static ReceiptNumber ofSubstitute(UUID community, int year, int number) {
    return new ReceiptNumber(community, year, Substitutes.ISSUER, number);
  }

  /** As it is written on it, the same in every language. */
  public String printed() {
    var book = issuer.equals(SITE) ? "" : issuer + "-";
    return year + "/" + book + "%05d".formatted(number);
  }
}
