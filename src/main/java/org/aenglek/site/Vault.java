package org.aenglek.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals what the database must not be able to read: telephone numbers, identity numbers, what a
 * person needs. The keys are files outside the database, so a copy of the one tells nothing without
 * the other.
 *
 * <p>AES-256 in Galois/counter mode. A sealed text is the number of its key (4 bytes), a nonce (12)
 * and the ciphertext with its tag (16 more than the text).
 */
@Component
public final class Vault {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String HASH = "HmacSHA256";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final VaultKeys keys;

  Vault(Settings settings) {
    this.keys = VaultKeys.in(settings.keys());
  }

  /**
   * @param about what the text belongs to, as a table and an id: sealed there, it opens nowhere
   *     else
   */
  public byte[] seal(String text, String about) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    int number = keys.newest();
    var sealed = cipher(Cipher.ENCRYPT_MODE, number, nonce, about, utf8(text));
    return ByteBuffer.allocate(Integer.BYTES + NONCE_BYTES + sealed.length)
        .putInt(number)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /**
   * @throws IllegalStateException when it was sealed for something else, changed, or its key is
   *     lost
   */
  public String open(byte[] sealed, String about) {
    var bytes = ByteBuffer.wrap(sealed);
    int number = bytes.getInt();
    var nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    var rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return new String(
        cipher(Cipher.DECRYPT_MODE, number, nonce, about, rest), StandardCharsets.UTF_8);
  }

  /**
   * What finds a text without telling it: 32 bytes, the same for the same text. An index over these
   * leaks nothing by its order.
   *
   * @param use what is looked up by it; the same text has another hash for another use
   */
  public byte[] hash(String use, String text) {
    try {
      var mac = Mac.getInstance(HASH);
      mac.init(keys.lookup());
      mac.update(utf8(use));
      mac.update((byte) 0);
      return mac.doFinal(utf8(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] cipher(int mode, int number, byte[] nonce, String about, byte[] input) {
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, keys.get(number), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(utf8(about));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open what was sealed for " + about, e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
