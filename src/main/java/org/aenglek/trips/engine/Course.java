package org.aenglek.trips.engine;

import java.util.Arrays;

/**
 * One day's tour in the making, with what it takes to test in constant time whether one more stop
 * fits between two others, whatever the number of opening windows.
 */
abstract class Course {
  /** What {@link #schedule} answers when everything fits. */
  static final int FITS = -1;

  final Ground ground;
  final Openings openings;
  final int day;
  final int opens;
  final int closes;

  /** Stops, between the node of the start at 0 and that of the end after the last. */
  int[] node = new int[16];

  int size;

  /** Changes with every stop that comes or goes. */
  private int version;

  /** Whether the day holds at least the way from its start to its end. */
  private boolean isOpen;

  Course(Ground ground, int day) {
    this.ground = ground;
    this.openings = ground.openings;
    this.day = day;
    this.opens = ground.day(day).earliest();
    this.closes = ground.day(day).latest();
  }

  static Course of(Ground ground, int day) {
    boolean isPlain = ground.day(day).lunch() == null && !ground.hasMinimum;
    var course = isPlain ? new PlainCourse(ground, day) : new RichCourse(ground, day);
    course.between(
        ground.endpoint(ground.day(day).start()), ground.endpoint(ground.day(day).end()));
    return course;
  }

  /**
   * Computes all times anew.
   *
   * @return {@link #FITS}, or the first position that is reached too late
   */
  abstract int schedule();

  /**
   * Offers all gaps that hold this place.
   *
   * @param first the first position after which it may be inserted
   * @param last the last such position
   */
  abstract void offerGaps(int place, int first, int last, Gap best);

  /**
   * By how much one would leave a place too late for what follows, were it added in that gap.
   *
   * @param atAnyHour as if it were always open
   * @return 0 if it fits, at least {@link Travel#NEVER} if it cannot begin there at all
   */
  abstract int shortBy(int place, int after, boolean atAnyHour);

  /** When one is at the end. */
  abstract int finish();

  /** After how many stops lunch is had, or -1. */
  abstract int lunchAfter();

  abstract void grow(int capacity);

  /** Empties it and lets it start and end at these nodes. */
  void between(int start, int end) {
    size = 0;
    node[0] = start;
    node[1] = end;
    isOpen = schedule() == FITS;
  }

  /** Lets it start and end elsewhere, without regard to times. */
  void moveEnds(int start, int end) {
    var stops = stops();
    between(start, end);
    if (isOpen) takeStops(stops);
  }

  /** Whether a lunch was asked for that not even the empty day holds. */
  boolean lacksLunch() {
    return false;
  }

  /** Whether who goes from one of these nodes to the other stays within a community's visit. */
  boolean isSameVisit(int node, int next) {
    int visit = ground.visit[node];
    return visit != Place.ALONE && visit == ground.visit[next];
  }

  int version() {
    return version;
  }

  boolean isOpen() {
    return isOpen;
  }

  int start() {
    return node[0];
  }

  int endNode() {
    return node[size + 1];
  }

  boolean isSame(Course other) {
    return Arrays.equals(node, 0, size + 2, other.node, 0, other.size + 2);
  }

  /** A copy of them, in their order. */
  int[] stops() {
    return Arrays.copyOfRange(node, 1, size + 1);
  }

  void clear() {
    node[1] = endNode();
    size = 0;
  }

  void insert(int place, int after) {
    version++;
    makeRoom(size + 1);
    System.arraycopy(node, after + 1, node, after + 2, size + 1 - after);
    node[after + 1] = place;
    size++;
  }

  private void makeRoom(int stops) {
    if (stops + 2 <= node.length) return;
    node = Arrays.copyOf(node, 2 * (stops + 2));
    grow(node.length);
  }

  void remove(int position) {
    version++;
    System.arraycopy(node, position + 1, node, position, size + 1 - position);
    size--;
  }

  /** Has these stops instead of its own. */
  void takeStops(int[] stops) {
    version++;
    int end = endNode();
    makeRoom(stops.length);
    System.arraycopy(stops, 0, node, 1, stops.length);
    size = stops.length;
    node[size + 1] = end;
  }

  void takeStops(Course other) {
    if (node.length < other.node.length) {
      node = new int[other.node.length];
      grow(node.length);
    }
    size = other.size;
    isOpen = other.isOpen;
    System.arraycopy(other.node, 0, node, 0, size + 2);
  }
}
