package org.aenglek.base;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Ids of entered rows: UUID version 7 (RFC 9562), so that rows made later sort later. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  public static UUID next(Clock clock) {
    long millis = clock.millis();
    long high = (millis << 16) | 0x7000L | RANDOM.nextInt(1 << 12);
    long low = (RANDOM.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
