package org.aenglek.trips.engine;

/** Something asked for that gave way so that there is a plan at all. */
public sealed interface Concession {
  /** A place that must be in is not; {@link LeftOut} says why. */
  record MustLeftOut(int place) implements Concession {}

  /** The day does not even hold the way from its start to its end; it has no stops. */
  record DayTooShort(int day, int shortBy) implements Concession {}

  /** The day does not hold its lunch, even without stops; it has none. */
  record NoLunch(int day) implements Concession {}

  /** Even the cheapest stays cost so much more than there is. */
  record StaysOverBudget(long by) implements Concession {}
}
