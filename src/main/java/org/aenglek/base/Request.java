package org.aenglek.base;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A command's id, made by whoever sends it, with a fingerprint of what it says: the same id with
 * the same content was sent twice and is done once; with other content it is refused.
 */
public record Request(UUID id, String fingerprint) {

  /** The same id with other content. */
  public static final class Reused extends Refusal {
    public Reused() {
      super("site.refused.requestReused");
    }
  }

  /**
   * @param content a record; what it prints is what is compared
   */
  public static Request of(UUID id, Record content) {
    return new Request(id, sha256(content.toString()));
  }

  /** A request that is known by its subject, as the rows of a file are: read twice, done once. */
  public static Request named(String name, Record content) {
    return of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), content);
  }

  /** The id of a request that follows from another, and so is the same when that is sent again. */
  public static UUID derived(String what, UUID from) {
    return UUID.nameUUIDFromBytes((what + " " + from).getBytes(StandardCharsets.UTF_8));
  }

  public void mustEqual(String doneBefore) {
    if (!fingerprint.equals(doneBefore)) throw new Reused();
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
