package org.aenglek.trips.engine;

/**
 * A day with lunch, or in a problem whose communities want one to stay a while.
 *
 * <p>Lunch makes two layers of times: for who has eaten, and for who is still hungry and will eat
 * on a later way. A stop fits into a gap if it does so in any of the four ways that this leaves, so
 * the test stays exact and takes constant time.
 *
 * <p>Stops of one community that follow each other are one visit. Who would leave it before its
 * minimum waits there; only the last stop is drawn out, which is never later than any other way.
 */
final class RichCourse extends Course {
  private static final int NEVER = Travel.NEVER;

  /** Later than any time, and small enough to be added to. */
  private static final int TOO_LATE = 2 * NEVER;

  private final int lunchFrom;
  private final int lunchTo;
  private final int lunchLength;
  private final Layer fed = new Layer();
  private final Layer hungry = new Layer();
  private boolean hasLunch;

  /** By position, fed or hungry: when one can go on at the soonest. */
  private int[] soonest = new int[16];

  /** By position, fed or hungry: the latest arrival at the next one. */
  private int[] latestNext = new int[16];

  /** By position: how long a stop with its ways may take at the most, however lunch is had. */
  private int[] room = new int[16];

  /** The same in the roomiest of all gaps. */
  private int mostRoom;

  /** Whether the place that is looked at goes on with the visit before its gap. */
  private boolean joinsBefore;

  /** Whether the visit after its gap goes on with it. */
  private boolean joinsAfter;

  /** Of each position whether lunch is had on the way to it, if it is reached having eaten. */
  private boolean[] ateOnTheWay = new boolean[16];

  RichCourse(Ground ground, int day) {
    super(ground, day);
    var lunch = ground.day(day).lunch();
    this.lunchFrom = lunch == null ? 0 : Math.max(opens, lunch.begins().from());
    this.lunchTo = lunch == null ? 0 : Math.min(closes, lunch.begins().to());
    this.lunchLength = lunch == null ? 0 : lunch.length();
  }

  /** Times by position. */
  private static final class Layer {
    /** When the stop is over, by itself. */
    int[] end = new int[16];

    /** When the visit to the community began. */
    int[] since = new int[16];

    /** When one can leave the community. */
    int[] leave = new int[16];

    /** The latest arrival with which all that follows fits. */
    int[] latest = new int[16];

    /** The same where the visit to its community has begun before. */
    int[] latestWithin = new int[16];

    /** The latest leave from the community of that position. */
    int[] latestLeave = new int[16];

    void grow(int capacity) {
      end = new int[capacity];
      since = new int[capacity];
      leave = new int[capacity];
      latest = new int[capacity];
      latestWithin = new int[capacity];
      latestLeave = new int[capacity];
    }
  }

  @Override
  void grow(int capacity) {
    fed.grow(capacity);
    hungry.grow(capacity);
    ateOnTheWay = new boolean[capacity];
    soonest = new int[capacity];
    latestNext = new int[capacity];
    room = new int[capacity];
  }

  @Override
  void between(int start, int end) {
    hasLunch = ground.day(day).lunch() != null;
    super.between(start, end);
    if (isOpen() || !hasLunch) return;
    hasLunch = false;
    super.between(start, end);
  }

  @Override
  boolean lacksLunch() {
    return !hasLunch && ground.day(day).lunch() != null;
  }

  @Override
  void takeStops(Course other) {
    super.takeStops(other);
    hasLunch = ((RichCourse) other).hasLunch;
  }

  @Override
  int schedule() {
    int late = forward();
    if (late == FITS) {
      backward();
      bound();
    }
    return late;
  }

  /** Keeps what rules most gaps out at once. */
  private void bound() {
    mostRoom = 0;
    for (int after = 0; after <= size; after++) {
      soonest[after] = Math.min(fed.end[after], hungry.end[after]);
      int latestFed = fed.latestWithin[after + 1];
      int latestHungry = hungry.latestWithin[after + 1];
      latestNext[after] = Math.max(latestFed, latestHungry);
      int eats = latestFed - hungry.end[after] - lunchLength;
      int eatsNot = Math.max(latestFed - fed.end[after], latestHungry - hungry.end[after]);
      room[after] = Math.max(eats, eatsNot);
      mostRoom = Math.max(mostRoom, room[after]);
    }
  }

  private int forward() {
    depart(fed, hasLunch ? TOO_LATE : opens);
    depart(hungry, hasLunch ? opens : TOO_LATE);
    for (int position = 1; position <= size + 1; position++) {
      int way = way(position - 1);
      int stillHungry = free(hungry, position - 1, node[position]);
      int hungryArrival = stillHungry + way;
      int fedArrival = free(fed, position - 1, node[position]) + way;
      int nowFed = afterLunch(stillHungry, way);
      ateOnTheWay[position] = nowFed < fedArrival;
      reach(fed, position, Math.min(fedArrival, nowFed), nowFed < fedArrival ? hungry : fed);
      reach(hungry, position, hungryArrival, hungry);
      if (isTooLate(fed, position) && (position > size || isTooLate(hungry, position))) {
        return position;
      }
    }
    return FITS;
  }

  private static void depart(Layer layer, int time) {
    layer.end[0] = time;
    layer.since[0] = time;
    layer.leave[0] = time;
  }

  private static boolean isTooLate(Layer layer, int position) {
    return layer.end[position] >= NEVER;
  }

  private int way(int position) {
    return ground.out[node[position] * ground.nodes + node[position + 1]];
  }

  /** When one is free to go on from there to that node. */
  private int free(Layer layer, int position, int next) {
    return isSameVisit(node[position], next) ? layer.end[position] : layer.leave[position];
  }

  /** The arrival of who has lunch on the way. */
  private int afterLunch(int free, int way) {
    if (!hasLunch || free > lunchTo) return TOO_LATE;
    return Math.max(free + way, lunchFrom) + lunchLength;
  }

  /** The latest departure of who has lunch on the way. */
  private int beforeLunch(int latestArrival, int way) {
    if (!hasLunch || lunchFrom + lunchLength > latestArrival) return -TOO_LATE;
    return Math.min(lunchTo, latestArrival - lunchLength - way);
  }

  private void reach(Layer layer, int position, int arrival, Layer before) {
    int begin = begin(node[position], arrival);
    if (begin >= NEVER) {
      layer.end[position] = TOO_LATE;
      layer.since[position] = TOO_LATE;
      layer.leave[position] = TOO_LATE;
      return;
    }
    boolean goesOn = isSameVisit(node[position - 1], node[position]);
    int since = goesOn ? before.since[position - 1] : begin;
    layer.end[position] = begin + lengthAt(node[position]);
    layer.since[position] = since;
    layer.leave[position] = Math.max(layer.end[position], since + minimumAt(node[position]));
  }

  private int begin(int node, int arrival) {
    if (node < ground.places) return openings.begin(day, node, Math.min(arrival, NEVER));
    return arrival <= closes ? arrival : NEVER;
  }

  private int lengthAt(int node) {
    return node < ground.places ? ground.length[node] : 0;
  }

  private int minimumAt(int node) {
    return node < ground.places ? ground.minimum[node] : 0;
  }

  private void backward() {
    arrive(fed, closes);
    arrive(hungry, hasLunch ? -TOO_LATE : closes);
    for (int position = size; position > 0; position--) {
      int way = way(position);
      int next = position + 1;
      int fedLeave = fed.latest[next] - way;
      allow(fed, position, fedLeave, fed.latestLeave[next]);
      int eaten = beforeLunch(fed.latest[next], way);
      int later = hungry.latest[next] - way;
      var then = eaten > later ? fed : hungry;
      allow(hungry, position, Math.max(eaten, later), then.latestLeave[next]);
    }
  }

  private void arrive(Layer layer, int time) {
    layer.latest[size + 1] = time;
    layer.latestWithin[size + 1] = time;
    layer.latestLeave[size + 1] = time;
  }

  /** What is allowed here, given the latest departure and what is allowed to the visit as such. */
  private void allow(Layer layer, int position, int latestEnd, int nextLatestLeave) {
    int place = node[position];
    boolean goesOn = isSameVisit(place, node[position + 1]);
    int latestLeave = goesOn ? nextLatestLeave : latestEnd;
    int begin = latestEnd - ground.length[place];
    boolean isWithin = isSameVisit(node[position - 1], place);
    int first = isWithin ? begin : Math.min(begin, latestLeave - ground.minimum[place]);
    layer.latestLeave[position] = latestLeave;
    layer.latestWithin[position] = openings.latestArrival(day, place, begin);
    layer.latest[position] = openings.latestArrival(day, place, first);
  }

  @Override
  void offerGaps(int place, int first, int last, Gap best) {
    if (ground.leastTime[place] > mostRoom || openings.isClosed(day, place)) return;
    int from = openings.from(openings.first(day, place));
    int to = openings.to(openings.end(day, place) - 1);
    int length = ground.length[place];
    int row = place * ground.nodes;
    int[] in = ground.in;
    int[] out = ground.out;
    for (int after = first; after <= last; after++) {
      int free = soonest[after];
      if (free > to) return;
      int way = in[row + node[after]];
      int takes = length + out[row + node[after + 1]];
      if (way + takes > room[after]) continue;
      int begin = Math.max(from, free + way);
      if (begin <= to && begin + takes <= latestNext[after]) offer(place, after, best);
    }
  }

  /** Most gaps are too short by so much that lunch and visits need not be looked at; not this. */
  private void offer(int place, int after, Gap best) {
    if (!isGap(place, after)) return;
    int added = Math.min(addedFed(after, place), addedHungry(after, place));
    if (added < NEVER) best.offer(day, after, Math.max(0, added));
  }

  /**
   * Whether the place splits no visit: a second one of the same community comes after another stop.
   * Notes which visits it joins.
   */
  private boolean isGap(int place, int after) {
    joinsBefore = isSameVisit(node[after], place);
    joinsAfter = isSameVisit(place, node[after + 1]);
    return joinsBefore || !isSameVisit(node[after], node[after + 1]);
  }

  private int addedFed(int after, int place) {
    if (isTooLate(fed, after)) return NEVER;
    int arrival = freeBefore(fed, after) + in(place, after);
    if (isTooLong(place, after, arrival)) return NEVER;
    int begin = begin(place, arrival);
    int leave = leave(fed, after, place, begin);
    int latest = latest(fed, after, place, begin);
    return added(leave + out(place, after), latest, fed.leave[after] + way(after));
  }

  private int addedHungry(int after, int place) {
    if (!hasLunch || isTooLate(hungry, after)) return NEVER;
    int way = way(after);
    int out = out(place, after);
    int free = freeBefore(hungry, after);
    int in = in(place, after);
    int begin = begin(place, free + in);
    int leave = leave(hungry, after, place, begin);
    int later = latest(hungry, after, place, begin);
    int added = added(leave + out, later, hungry.leave[after] + way);
    if (free > lunchTo || isTooLong(place, after, free + in + lunchLength)) return added;
    int withLunch = afterLunch(hungry.leave[after], way);
    int beginFed = begin(place, afterLunch(free, in));
    int leaveFed = leave(hungry, after, place, beginFed);
    int before = added(leaveFed + out, latest(fed, after, place, beginFed), withLunch);
    int next = added(afterLunch(leave, out), latest(fed, after, place, begin), withLunch);
    return Math.min(added, Math.min(before, next));
  }

  /** Whether who has eaten is late after that gap even if the stop begins at once. */
  private boolean isTooLong(int place, int after, int arrival) {
    return arrival + ground.length[place] + out(place, after) > fed.latestWithin[after + 1];
  }

  /** When one is free to go on to the place that is looked at. */
  private int freeBefore(Layer layer, int after) {
    return joinsBefore ? layer.end[after] : layer.leave[after];
  }

  private static int added(int arrival, int latest, int arrivalWithout) {
    return arrival > latest ? NEVER : arrival - Math.min(arrival, arrivalWithout);
  }

  @Override
  int shortBy(int place, int after, boolean atAnyHour) {
    if (!isGap(place, after)) return NEVER;
    int way = out(place, after);
    int free = freeBefore(fed, after) + in(place, after);
    int begin = atAnyHour ? free : begin(place, free);
    int fedTooLate = leave(fed, after, place, begin) + way - latest(fed, after, place, begin);
    return Math.clamp(
        hasLunch ? Math.min(fedTooLate, hungryShortBy(place, after, atAnyHour)) : fedTooLate,
        0,
        NEVER);
  }

  private int hungryShortBy(int place, int after, boolean atAnyHour) {
    int way = out(place, after);
    int free = freeBefore(hungry, after);
    int arrival = free + in(place, after);
    int arrivalFed = afterLunch(free, in(place, after));
    int begin = atAnyHour ? arrival : begin(place, arrival);
    int beginFed = atAnyHour ? arrivalFed : begin(place, arrivalFed);
    int leave = leave(hungry, after, place, begin);
    int leaveFed = leave(hungry, after, place, beginFed);
    int later = leave + way - latest(hungry, after, place, begin);
    int next = leave - beforeLunch(latest(fed, after, place, begin), way);
    int before = leaveFed + way - latest(fed, after, place, beginFed);
    return Math.min(later, Math.min(next, before));
  }

  /** When one can go on after a stop that begins then in that gap. */
  private int leave(Layer layer, int after, int place, int begin) {
    if (begin >= NEVER) return TOO_LATE;
    int end = begin + ground.length[place];
    if (joinsAfter) return end;
    int since = joinsBefore ? layer.since[after] : begin;
    return Math.max(end, since + ground.minimum[place]);
  }

  /** The latest arrival after that gap, if what is in it begins then. */
  private int latest(Layer layer, int after, int place, int begin) {
    int next = after + 1;
    if (!joinsAfter || joinsBefore) return layer.latest[next];
    boolean isLong = begin + ground.minimum[place] <= layer.latestLeave[next];
    return isLong ? layer.latestWithin[next] : -TOO_LATE;
  }

  private int in(int place, int after) {
    return ground.in[place * ground.nodes + node[after]];
  }

  private int out(int place, int after) {
    return ground.out[place * ground.nodes + node[after + 1]];
  }

  @Override
  int finish() {
    return fed.end[size + 1];
  }

  @Override
  int lunchAfter() {
    if (!hasLunch || size == 0) return -1;
    int position = size + 1;
    while (position > 0 && !ateOnTheWay[position]) position--;
    return position - 1;
  }
}
