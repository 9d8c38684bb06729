package org.aenglek.site;

import java.time.Instant;
import org.springframework.http.MediaType;

/**
 * Bytes that are no page: a feed, a picture, open data. Kept ready like a page.
 *
 * @param trueUntil when the content may be another one though no data changed
 */
public record Reply(MediaType type, byte[] body, Instant trueUntil, String fileName) {
  public static Reply of(MediaType type, byte[] body) {
    return new Reply(type, body, Instant.MAX, "");
  }

  public Reply until(Instant change) {
    return new Reply(type, body, change, fileName);
  }

  /** Offered to the reader as a file to save. */
  public Reply named(String file) {
    return new Reply(type, body, trueUntil, file);
  }
}
