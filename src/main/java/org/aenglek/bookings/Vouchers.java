package org.aenglek.bookings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.aenglek.base.NotThere;
import org.aenglek.site.Vault;
import org.springframework.stereotype.Component;

/**
 * What a guest shows on arrival: the visit's reference, signed so that nobody can make one up. It
 * opens nothing by itself: who scans it must be of that village.
 */
@Component
public class Vouchers {
  private static final int MARK_BYTES = 12;
  private final Vault vault;

  Vouchers(Vault vault) {
    this.vault = vault;
  }

  /** The reference with its mark: {@code 7Q4K2M9P.3fG…}. */
  public String of(Visit visit) {
    return visit.reference() + "." + mark(visit.reference());
  }

  /**
   * The reference in a voucher.
   *
   * @throws NotThere when it was not made here
   */
  public String read(String voucher) {
    var parts = voucher.split("\\.", 2);
    if (parts.length < 2 || !isEqual(parts[1], mark(parts[0]))) throw new NotThere("voucher");
    return parts[0];
  }

  private String mark(String reference) {
    var hash = vault.hash("bookings.voucher", reference);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, MARK_BYTES));
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
