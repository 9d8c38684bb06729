package org.aenglek.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Signs what is shown where there is no signal, so that whoever has the public key knows that it
 * was made here.
 *
 * <p>ECDSA on P-256 with SHA-256, which every browser can verify; a signature is 64 bytes. The keys
 * are files beside those of the {@link Vault}: {@code sign-1.key}, {@code sign-2.key} …, of which
 * the newest signs and all verify. Each holds the private key (PKCS #8) and the public one (X.509)
 * as two lines of base64. The first one is made where there is none.
 */
@Component
public final class Signer {
  private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
  private static final Pattern FILE = Pattern.compile("sign-(\\d{1,6})\\.key");

  private final PrivateKey signing;
  private final List<PublicKey> verifying;

  Signer(Settings settings) {
    var keys = in(settings.keys());
    this.signing = keys.lastEntry().getValue().getPrivate();
    this.verifying = keys.descendingMap().values().stream().map(KeyPair::getPublic).toList();
  }

  /** The signature of a text, in base64 for addresses. */
  public String sign(String text) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(signing);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public boolean isSigned(String text, String signature) {
    return verifying.stream().anyMatch(key -> isSigned(text, signature, key));
  }

  /**
   * @param key of whoever is said to have signed it
   */
  public static boolean isSigned(String text, String signature, PublicKey key) {
    try {
      var check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(Base64.getUrlDecoder().decode(signature));
    } catch (SignatureException | IllegalArgumentException notOne) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With which its signatures are verified, X.509 in base64 for addresses, the newest first. */
  public List<String> publicKeys() {
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return verifying.stream().map(key -> encoder.encodeToString(key.getEncoded())).toList();
  }

  /**
   * A public key as browsers export it.
   *
   * @param x509 in base64 for addresses
   * @throws IllegalArgumentException when it is none on P-256
   */
  public static PublicKey publicKey(String x509) {
    try {
      return readPublic(Base64.getUrlDecoder().decode(x509));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static TreeMap<Integer, KeyPair> in(Path folder) {
    var keys = new TreeMap<Integer, KeyPair>();
    try {
      Files.createDirectories(folder);
      KeyFiles.madeOnce(folder.resolve("sign-1.key"), Signer::made);
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          var name = FILE.matcher(String.valueOf(file.getFileName()));
          if (name.matches()) keys.put(Integer.valueOf(name.group(1)), read(file));
        }
      }
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException("the keys in " + folder + " cannot be read", e);
    }
  }

  private static byte[] made() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var pair = generator.generateKeyPair();
      var encoder = Base64.getEncoder();
      var lines =
          encoder.encodeToString(pair.getPrivate().getEncoded())
              + "\n"
              + encoder.encodeToString(pair.getPublic().getEncoded())
              + "\n";
      return lines.getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair read(Path file) throws IOException {
    try {
      var lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
      var decoder = Base64.getDecoder();
      var secret = new PKCS8EncodedKeySpec(decoder.decode(lines.getFirst()));
      return new KeyPair(
          readPublic(decoder.decode(lines.getLast())),
          KeyFactory.getInstance("EC").generatePrivate(secret));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IOException(file + " is not a key for signing", e);
    }
  }

  private static PublicKey readPublic(byte[] x509) throws GeneralSecurityException {
    return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(x509));
  }
}
