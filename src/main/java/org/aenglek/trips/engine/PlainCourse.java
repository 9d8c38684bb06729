package org.aenglek.trips.engine;

/**
 * A day without lunch in a problem without minimum stays: as fast as can be. For each position it
 * keeps when one leaves and the latest arrival with which all that follows still fits.
 */
final class PlainCourse extends Course {
  private int[] leave = new int[16];
  private int[] latest = new int[16];

  /** The way to each position from the one before. */
  private int[] way = new int[16];

  PlainCourse(Ground ground, int day) {
    super(ground, day);
  }

  @Override
  void grow(int capacity) {
    leave = new int[capacity];
    latest = new int[capacity];
    way = new int[capacity];
  }

  @Override
  int schedule() {
    int late = forward();
    if (late == FITS) backward();
    return late;
  }

  private int forward() {
    int free = opens;
    leave[0] = free;
    for (int position = 1; position <= size; position++) {
      int place = node[position];
      way[position] = ground.out[node[position - 1] * ground.nodes + place];
      int begin = openings.begin(day, place, free + way[position]);
      if (begin == Travel.NEVER) return position;
      free = begin + ground.length[place];
      leave[position] = free;
    }
    way[size + 1] = ground.out[node[size] * ground.nodes + node[size + 1]];
    return finish() > closes ? size + 1 : FITS;
  }

  private void backward() {
    int by = closes;
    latest[size + 1] = by;
    for (int position = size; position > 0; position--) {
      int place = node[position];
      by -= way[position + 1] + ground.length[place];
      by = openings.latestArrival(day, place, by);
      latest[position] = by;
    }
  }

  @Override
  void offerGaps(int place, int first, int last, Gap best) {
    int window = openings.first(day, place);
    int lastWindow = openings.end(day, place) - 1;
    if (window > lastWindow) return;
    int from = openings.from(window);
    int to = openings.to(lastWindow);
    int length = ground.length[place];
    int row = place * ground.nodes;
    int[] in = ground.in;
    int[] out = ground.out;
    int after = firstReaching(from + length, first);
    if (after > last) return;
    boolean isSymmetric = in == out;
    int toNext = in[row + node[after]];
    for (; after <= last; after++) {
      int free = leave[after];
      if (free > to) return;
      int way = isSymmetric ? toNext : in[row + node[after]];
      toNext = out[row + node[after + 1]];
      int begin = Math.max(free + way, from);
      int next = begin + length + toNext;
      if (next > latest[after + 1] || begin > to) continue;
      if (window < lastWindow) {
        begin = openings.begin(day, place, free + way);
        next = begin + length + toNext;
        if (next > latest[after + 1]) continue;
      }
      best.offer(day, after, next - free - this.way[after + 1]);
    }
  }

  /** The first position whose next one need not be reached before then. */
  private int firstReaching(int then, int first) {
    int low = first;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (latest[middle + 1] < then) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  @Override
  int shortBy(int place, int after, boolean atAnyHour) {
    int row = place * ground.nodes;
    int arrival = leave[after] + ground.in[row + node[after]];
    int begin = atAnyHour ? arrival : openings.begin(day, place, arrival);
    if (begin >= Travel.NEVER) return Travel.NEVER;
    int next = begin + ground.length[place] + ground.out[row + node[after + 1]];
    return Math.max(0, next - latest[after + 1]);
  }

  @Override
  int finish() {
    return leave[size] + way[size + 1];
  }

  @Override
  int lunchAfter() {
    return -1;
  }
}
