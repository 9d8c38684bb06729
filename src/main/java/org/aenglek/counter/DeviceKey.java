package org.aenglek.counter;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.aenglek.site.Signer;

/** The public half of a device's key, which tells what the device itself has signed (P-256). */
record DeviceKey(PublicKey key) {
  private static final int FIELD_BITS = 256;

  /** From SPKI in base64url; nothing where it is no such key. */
  static Optional<DeviceKey> find(String text) {
    try {
      return find(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  static Optional<DeviceKey> find(byte[] spki) {
    try {
      var key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki));
      boolean isOne =
          key instanceof ECPublicKey ec
              && ec.getParams().getCurve().getField().getFieldSize() == FIELD_BITS;
      return isOne ? Optional.of(new DeviceKey(key)) : Optional.empty();
    } catch (GeneralSecurityException noKey) {
      return Optional.empty();
    }
  }

  byte[] spki() {
    return key.getEncoded();
  }

  /**
   * @param signature r and s, 64 bytes, in base64url
   */
  boolean hasSigned(String text, String signature) {
    return Signer.isSigned(text, signature, key);
  }
}
