package org.aenglek.post;

import java.time.Duration;

/** How long to wait before the next attempt, and when to stop. */
final class Patience {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  /** Within LINE's 24 hours, after which it does not know a letter again. */
  private static final Duration ALTOGETHER = Duration.ofHours(20);

  private static final Duration BEFORE_ANOTHER_ADDRESS = Duration.ofHours(2);
  private static final Duration BEFORE_ANOTHER_ADDRESS_IF_URGENT = Duration.ofMinutes(2);
  private static final Duration WHEN_SHUT_OUT = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 10;

  private Patience() {}

  /** Ten seconds, twenty, forty …, a quarter of an hour. */
  static Duration pauseAfter(int tries) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(tries - 1L, 0, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** How long one address is tried. */
  static Duration of(boolean isUrgent, boolean hasAnotherAddress) {
    if (!hasAnotherAddress) return ALTOGETHER;
    return isUrgent ? BEFORE_ANOTHER_ADDRESS_IF_URGENT : BEFORE_ANOTHER_ADDRESS;
  }

  /** How long a letter waits for somebody to mend our settings; another address need not. */
  static Duration whenShutOut(boolean hasAnotherAddress) {
    return hasAnotherAddress ? Duration.ZERO : WHEN_SHUT_OUT;
  }
}
