package org.aenglek.post;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of handing a letter over. A reason is a word or two of ours: what the other side said
 * may hold the address.
 */
sealed interface Attempt {

  /** The other side has it, from this time or an earlier one. */
  record Sent() implements Attempt {}

  /**
   * Not now.
   *
   * @param pause how long the other side asked not to be asked
   */
  record Later(String reason, @Nullable Duration pause) implements Attempt {
    Later(String reason) {
      this(reason, null);
    }
  }

  /** This letter never will, however often it is tried. */
  record Never(String reason) implements Attempt {}

  /** No letter will until somebody mends our settings: a password or token is not accepted. */
  record ShutOut(String reason) implements Attempt {}
}
