package org.aenglek.site;

import java.time.Instant;
import org.springframework.http.MediaType;

/**
 * Bytes that are no page: a feed, a picture, open data. Kept ready like a page.
 *
 * @param trueUntil when the content may be another one though no data changed
 * @param isKept what answers one reader's own words or place is not
 */
public record Reply(
    MediaType type, byte[] body, Instant trueUntil, String fileName, boolean isKept) {
  public static Reply of(MediaType type, byte[] body) {
    return new Reply(type, body, Instant.MAX, "", true);
  }

  public Reply until(Instant change) {
    return new Reply(type, body, change, fileName, isKept);
  }

  /** For this reader only. */
  public Reply once() {
    return new Reply(type, body, trueUntil, fileName, false);
  }

  /** Offered to the reader as a file to save. */
  public Reply named(String file) {
    return new Reply(type, body, trueUntil, file, isKept);
  }
}
