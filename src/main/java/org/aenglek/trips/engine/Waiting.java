package org.aenglek.trips.engine;

/**
 * Places that wait to be put in, the most promising first; some with the gap that was found for
 * them.
 */
final class Waiting {
  private static final int NO_GAP = -1;

  /** A heap, its top at 1: the key of none is higher than that of the one at half its index. */
  private final int[] heap;

  private final double[] keys;
  private final int[] days;
  private final int[] afters;
  private final int[] versions;
  private int count;

  /** For places below that index. */
  Waiting(int candidates, int places) {
    this.heap = new int[candidates + 1];
    this.keys = new double[places];
    this.days = new int[places];
    this.afters = new int[places];
    this.versions = new int[places];
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** The key of the most promising one; lower than any if there is none. */
  double highest() {
    return count == 0 ? Double.NEGATIVE_INFINITY : keys[heap[1]];
  }

  /** Adds one whose gap is still to be found. */
  void add(int place, double key) {
    days[place] = NO_GAP;
    rise(place, key);
  }

  /** Adds one with its gap in a day of that version. */
  void add(int place, double key, Gap gap, int version) {
    days[place] = gap.day;
    afters[place] = gap.after;
    versions[place] = version;
    rise(place, key);
  }

  private void rise(int place, double key) {
    keys[place] = key;
    int at = ++count;
    for (; at > 1 && keys[heap[at / 2]] < key; at /= 2) heap[at] = heap[at / 2];
    heap[at] = place;
  }

  /** Takes out the most promising one. */
  int next() {
    int next = heap[1];
    sink(heap[count--]);
    return next;
  }

  private void sink(int place) {
    int at = 1;
    for (int below = 2; below <= count; below = 2 * at) {
      if (below < count && keys[heap[below]] < keys[heap[below + 1]]) below++;
      if (keys[heap[below]] <= keys[place]) break;
      heap[at] = heap[below];
      at = below;
    }
    heap[at] = place;
  }

  /** Takes up the gap that was found, if its day is still as it was. */
  boolean recall(int place, Course[] courses, Gap gap) {
    int day = days[place];
    if (day == NO_GAP || courses[day].version() != versions[place]) return false;
    gap.take(day, afters[place]);
    return true;
  }
}
