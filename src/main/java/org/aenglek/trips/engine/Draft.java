package org.aenglek.trips.engine;

import java.util.Arrays;

/** A plan in the making: every change keeps all that the problem demands. */
final class Draft {
  static final int OUT = -1;

  final Ground ground;
  final Course[] courses;

  /** The day of each place, or {@link #OUT}. */
  final int[] dayOf;

  /** Candidates that are not in, in no order. */
  final int[] unvisited;

  int unvisitedCount;

  /** For each night the stay chosen, or {@link Tour#NO_STAY}. */
  final int[] stays;

  /** In hundredths, with fairness and what is gained by places that must be in. */
  long value;

  long money;

  private final int[] unvisitedAt;
  private final int[] counted;
  private final Sharing sharing;

  Draft(Ground ground) {
    this.ground = ground;
    this.courses = new Course[ground.days];
    Arrays.setAll(courses, day -> Course.of(ground, day));
    this.dayOf = new int[ground.places];
    Arrays.fill(dayOf, OUT);
    this.unvisited = ground.candidates.clone();
    this.unvisitedCount = unvisited.length;
    this.unvisitedAt = new int[ground.places];
    for (int at = 0; at < unvisitedCount; at++) unvisitedAt[unvisited[at]] = at;
    this.counted = new int[ground.rules().limits().size()];
    this.sharing = new Sharing(ground, dayOf);
    this.stays = new int[ground.days];
    Arrays.fill(stays, Tour.NO_STAY);
    Lodging.spendNights(this);
  }

  boolean isIn(int place) {
    return dayOf[place] != OUT;
  }

  /** What a place that is out would gain now. */
  long gain(int place) {
    return ground.gain[place] + sharing.change(place);
  }

  /** In hundredths, without what only the search counts. */
  long ownValue() {
    long own = value;
    for (int place : ground.candidates) {
      if (isIn(place)) own -= ground.extra(place, dayOf[place]);
    }
    return own;
  }

  /** Whether money and limits allow it. */
  boolean isAllowed(int place) {
    if (overBudget(place) > 0) return false;
    for (int limit : ground.limits[place]) if (isFull(limit)) return false;
    return true;
  }

  /** How much money is lacking for a place; what is free is never too dear. */
  long overBudget(int place) {
    return ground.cost[place] == 0 ? 0 : ground.cost[place] + money - ground.budget;
  }

  boolean isFull(int limit) {
    return counted[limit] >= ground.rules().limits().get(limit).most();
  }

  /** Whether all orders hold when a place is added in that gap. */
  boolean keepsOrders(int place, int day, int after) {
    for (int order : ground.orders[place]) {
      if (!keepsOrder(order, place, day, after)) return false;
    }
    return true;
  }

  /** Whether an order holds when a place that it names is added in that gap. */
  boolean keepsOrder(int order, int place, int day, int after) {
    var before = ground.rules().orders().get(order);
    if (before.then() == place && after < endOf(before.first(), day)) return false;
    return before.first() != place || after <= startOf(before.then(), day);
  }

  /**
   * Offers the gaps of a day that hold a place which is out; whether it is allowed is not asked.
   */
  void offerGaps(int place, int day, Gap best) {
    offerGaps(place, day, 0, best);
  }

  /** The same from that position on. */
  void offerGaps(int place, int day, int from, Gap best) {
    var course = courses[day];
    if (!course.isOpen()) return;
    if (!ground.hasOrders) {
      course.offerGaps(place, from, course.size, best);
      return;
    }
    int first = from;
    int last = course.size;
    for (int order : ground.orders[place]) {
      var before = ground.rules().orders().get(order);
      if (before.then() == place) first = Math.max(first, endOf(before.first(), day));
      if (before.first() == place) last = Math.min(last, startOf(before.then(), day));
    }
    course.offerGaps(place, first, last, best);
  }

  /** The first gap of the day that is after this place; none if it is on a later day. */
  private int endOf(int place, int day) {
    if (!isIn(place) || dayOf[place] < day) return 0;
    return dayOf[place] > day ? Integer.MAX_VALUE : position(place);
  }

  /** The last gap of the day that is before this place; none if it is on an earlier day. */
  private int startOf(int place, int day) {
    if (!isIn(place) || dayOf[place] > day) return Integer.MAX_VALUE;
    return dayOf[place] < day ? -1 : position(place) - 1;
  }

  /** Where on its day a place is that is in. */
  int position(int place) {
    var course = courses[dayOf[place]];
    int position = 1;
    while (course.node[position] != place) position++;
    return position;
  }

  /** Adds it in a gap that was offered. */
  void insert(int place, Gap gap) {
    courses[gap.day].insert(place, gap.after);
    enter(place, gap.day);
    settle(gap.day);
  }

  /** Takes out the stops of a day from one position to before another; to be settled. */
  void remove(int day, int from, int to) {
    var course = courses[day];
    for (int position = to - 1; position >= from; position--) {
      leave(course.node[position]);
      course.remove(position);
    }
  }

  /** Computes the times of a day, and takes out what they leave no room for. */
  void settle(int day) {
    var course = courses[day];
    for (int late = course.schedule(); late != Course.FITS; late = course.schedule()) {
      if (course.size == 0) return;
      int position = Math.min(late, course.size);
      leave(course.node[position]);
      course.remove(position);
    }
  }

  /** Becomes the same as the other on those days. */
  void take(Draft other, boolean[] days) {
    for (int day = 0; day < courses.length; day++) if (days[day]) clear(day);
    for (int day = 0; day < courses.length; day++) if (days[day]) takeDay(other, day);
  }

  /** Whether it is the same as the other, from which it can differ on those days only. */
  boolean isSame(Draft other, boolean[] days) {
    if (value != other.value || money != other.money) return false;
    for (int day = 0; day < courses.length; day++) {
      if (days[day] && !courses[day].isSame(other.courses[day])) return false;
    }
    return true;
  }

  void takeAll(Draft other) {
    var all = new boolean[courses.length];
    Arrays.fill(all, true);
    take(other, all);
  }

  private void takeDay(Draft other, int day) {
    lodge(day, other.stays[day]);
    var course = courses[day];
    course.takeStops(other.courses[day]);
    for (int position = 1; position <= course.size; position++) enter(course.node[position], day);
    course.schedule();
  }

  /** Has these stops by day instead of all it had; they must fit. */
  void takeStops(int[][] stops) {
    for (int day = 0; day < courses.length; day++) clear(day);
    for (int day = 0; day < courses.length; day++) bring(stops[day], day);
  }

  /** Has two days exchange their stops; those that do not fit on the other day go. */
  void exchange(int one, int other) {
    int[] ones = courses[one].stops();
    int[] others = courses[other].stops();
    clear(one);
    clear(other);
    bring(others, one);
    bring(ones, other);
  }

  /** Has these stops on a day that is empty, as far as they fit. */
  private void bring(int[] stops, int day) {
    courses[day].takeStops(stops);
    for (int place : stops) enter(place, day);
    settle(day);
  }

  private void clear(int day) {
    var course = courses[day];
    for (int position = 1; position <= course.size; position++) leave(course.node[position]);
    course.clear();
  }

  /** Spends the night after that day elsewhere; stops that cannot be reached from there go. */
  void stay(int day, int stay) {
    lodge(day, stay);
    int location = ground.day(day).stays().get(stay).location();
    moveEnds(day, courses[day].start(), ground.endpoint(location));
    if (day + 1 < courses.length) {
      moveEnds(day + 1, ground.endpoint(location), courses[day + 1].endNode());
    }
  }

  private void moveEnds(int day, int start, int end) {
    var course = courses[day];
    var before = course.stops();
    course.moveEnds(start, end);
    if (course.isOpen()) settle(day);
    else for (int place : before) leave(place);
  }

  private void lodge(int day, int stay) {
    count(day, -1);
    stays[day] = stay;
    count(day, 1);
  }

  private void count(int day, int sign) {
    if (stays[day] == Tour.NO_STAY) return;
    var stay = ground.day(day).stays().get(stays[day]);
    value += 100L * sign * stay.score();
    money += sign * stay.cost();
  }

  /** When the days with stops end, all together. */
  long time() {
    long time = 0;
    for (var course : courses) if (course.size > 0) time += course.finish();
    return time;
  }

  private void enter(int place, int day) {
    value += gain(place) + ground.onDay(place, day);
    money += ground.cost[place];
    for (int limit : ground.limits[place]) counted[limit]++;
    dayOf[place] = day;
    sharing.entered(place);
    int last = unvisited[--unvisitedCount];
    int at = unvisitedAt[place];
    unvisited[at] = last;
    unvisitedAt[last] = at;
  }

  private void leave(int place) {
    value -= ground.onDay(place, dayOf[place]);
    dayOf[place] = OUT;
    sharing.left(place);
    for (int limit : ground.limits[place]) counted[limit]--;
    money -= ground.cost[place];
    value -= gain(place);
    unvisitedAt[place] = unvisitedCount;
    unvisited[unvisitedCount++] = place;
  }
}
