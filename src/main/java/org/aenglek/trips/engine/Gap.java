package org.aenglek.trips.engine;

/** The best gap found so far for one more stop; one object serves a whole search. */
final class Gap {
  private final Dice dice;

  /** The chance that a gap is overlooked: the blinks of Christiaens and Vanden Berghe. */
  private final double blink;

  int day;

  /** The stop is inserted after this position. */
  int after;

  /** How much time it takes, with the way and waiting. */
  int added;

  Gap(Dice dice, double blink) {
    this.dice = dice;
    this.blink = blink;
  }

  Gap reset() {
    day = -1;
    added = Travel.NEVER;
    return this;
  }

  /** Takes up a gap that was found before. */
  void take(int day, int after) {
    this.day = day;
    this.after = after;
  }

  boolean isFound() {
    return day >= 0;
  }

  void offer(int day, int after, int added) {
    if (added >= this.added || (blink > 0 && dice.chance(blink))) return;
    this.day = day;
    this.after = after;
    this.added = added;
  }
}
