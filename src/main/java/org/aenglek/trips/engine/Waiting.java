package org.aenglek.trips.engine;

/** Places that wait to be put in, each with the best gap that was found for it. */
final class Waiting {
  private final int[] places;
  private final double[] keys;
  private final int[] days;
  private final int[] afters;
  private final int[] versions;
  private int count;

  /** For places below that index. */
  Waiting(int candidates, int places) {
    this.places = new int[candidates];
    this.keys = new double[places];
    this.days = new int[places];
    this.afters = new int[places];
    this.versions = new int[places];
  }

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  int place(int at) {
    return places[at];
  }

  /** Adds one behind all with a higher key, and notes its gap in a day of that version. */
  void add(int place, double key, Gap gap, int version) {
    keys[place] = key;
    days[place] = gap.day;
    afters[place] = gap.after;
    versions[place] = version;
    int at = count++;
    while (at > 0 && keys[places[at - 1]] < key) places[at] = places[--at];
    places[at] = place;
  }

  /** Takes up the gap that was found, if its day is still as it was. */
  boolean recall(int place, Course[] courses, Gap gap) {
    if (courses[days[place]].version() != versions[place]) return false;
    gap.take(days[place], afters[place]);
    return true;
  }
}
