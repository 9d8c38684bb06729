package org.aenglek;

import java.io.PrintStream;
import java.time.Duration;

/** Tells in lines how far a long work is, on a terminal and in the log of a nightly job alike. */
final class Progress {
  private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();
  private static final double MB = 1e6;

  private final PrintStream out;
  private String step = "";
  private long whole;
  private long done;
  private long told;

  Progress(PrintStream out) {
    this.out = out;
  }

  void say(String sentence) {
    out.println(sentence);
    out.flush();
  }

  /**
   * @param bytes how much there is to move, as far as it is known
   */
  void begin(String step, long bytes) {
    this.step = step;
    whole = bytes;
    done = 0;
    told = System.nanoTime();
    say("%s (%.0f MB)".formatted(step, whole / MB));
  }

  void moved(long bytes) {
    done += bytes;
    if (System.nanoTime() - told < PAUSE_NANOS) return;
    told = System.nanoTime();
    long known = Math.max(whole, done); // files grow while they are copied
    say("%s: %.0f of %.0f MB, %d %%".formatted(step, done / MB, known / MB, 100 * done / known));
  }
}
