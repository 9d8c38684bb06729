package org.aenglek.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the {@link Vault}: {@code lookup.key}, and {@code seal-1.key}, {@code seal-2.key} …,
 * of which the newest seals and all open. Each is 32 random bytes that only their owner may read.
 * The first ones are made where there are none.
 */
record VaultKeys(SecretKey lookup, SortedMap<Integer, SecretKey> sealing) {
  private static final int BYTES = 32;
  private static final Pattern SEALING = Pattern.compile("seal-(\\d{1,6})\\.key");

  static VaultKeys in(Path folder) {
    try {
      Files.createDirectories(folder);
      var lookup = read(madeOnce(folder, "lookup.key"), "HmacSHA256");
      madeOnce(folder, "seal-1.key");
      return new VaultKeys(lookup, sealing(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("the keys in " + folder + " cannot be read", e);
    }
  }

  int newest() {
    return sealing.lastKey();
  }

  /**
   * @throws IllegalStateException when there is no such key
   */
  SecretKey get(int number) {
    var key = sealing.get(number);
    if (key == null) throw new IllegalStateException("the key seal-" + number + ".key is missing");
    return key;
  }

  private static Path madeOnce(Path folder, String name) throws IOException {
    return KeyFiles.madeOnce(folder.resolve(name), VaultKeys::random);
  }

  private static byte[] random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static SortedMap<Integer, SecretKey> sealing(Path folder) throws IOException {
    var keys = new TreeMap<Integer, SecretKey>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var name = SEALING.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) keys.put(Integer.valueOf(name.group(1)), read(file, "AES"));
      }
    }
    return keys;
  }

  private static SecretKey read(Path file, String algorithm) throws IOException {
    var bytes = Files.readAllBytes(file);
    if (bytes.length != BYTES) {
      throw new IOException(file + " is not a key: it has " + bytes.length + " bytes, not 32");
    }
    return new SecretKeySpec(bytes, algorithm);
  }
}
