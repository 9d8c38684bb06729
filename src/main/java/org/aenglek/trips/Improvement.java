package org.aenglek.trips;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.aenglek.trips.Planner.Draft;

/** A plan that is worked on a slice at a time. */
final class Improvement {
  /** The first answer is there after this much work, and others have their turn. */
  static final Duration SLICE = Duration.ofMillis(80);

  private final Draft draft;
  private final Duration effort;
  private Duration spent = Duration.ZERO;
  private long shown;

  Improvement(Draft draft, Duration effort) {
    this.draft = draft;
    this.effort = effort;
    work();
    this.shown = draft.value();
  }

  Itinerary itinerary() {
    return draft.itinerary();
  }

  /**
   * One slice more; then the next when its turn comes.
   *
   * @param keep is given what is better, or the last, and whether it is the last
   */
  void goOn(Turns turns, BiConsumer<Itinerary, Boolean> keep) {
    work();
    boolean isLast = spent.compareTo(effort) >= 0;
    if (draft.value() > shown || isLast) {
      shown = draft.value();
      keep.accept(draft.itinerary(), isLast);
    }
    if (!isLast) turns.later(() -> goOn(turns, keep));
  }

  private void work() {
    long end = used() + SLICE.toNanos();
    draft.improve(() -> used() >= end);
    spent = spent.plus(SLICE);
  }

  /** Of the processor, by this thread. */
  private static long used() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
