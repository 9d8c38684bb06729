package org.aenglek.payments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.site.Vault;

/**
 * The secret in the address of a due's page. It follows from the due's id by a key outside the
 * database, which keeps a hash alone to find it.
 */
record DueKey(String text) {
  private static final Pattern SAID = Pattern.compile("[A-Za-z0-9_-]{43}");

  static DueKey of(UUID due, Vault vault) {
    var secret = vault.hash("payments.due", due.toString());
    return new DueKey(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  boolean isOne() {
    return SAID.matcher(text).matches();
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "a secret"; // logs must not know it
  }
}
