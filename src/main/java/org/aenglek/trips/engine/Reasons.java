package org.aenglek.trips.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.aenglek.trips.engine.Reason.NoTime;

/**
 * Finds out why places are left out of a draft: the smallest set of things without which a place
 * could be added to it as it is. Wishes, money and limits stand in the way by themselves; of order,
 * hours and time some gap is looked for that asks for as few of them as can be.
 */
final class Reasons {
  private static final int ORDER = 1;
  private static final int HOURS = 2;
  private static final int TIME = 4;

  /** Fewest first; among as many, what a visitor can do least about first. */
  private static final int[] WAIVERS = {
    0, ORDER, HOURS, TIME, ORDER | HOURS, ORDER | TIME, HOURS | TIME, ORDER | HOURS | TIME
  };

  private final Ground ground;
  private final Draft draft;
  private final Draft spare;

  /** The same days without stops. */
  private final Draft empty;

  Reasons(Draft draft) {
    this.ground = draft.ground;
    this.draft = draft;
    this.spare = new Draft(ground);
    spare.takeAll(draft);
    this.empty = new Draft(ground);
    for (var course : draft.courses) {
      empty.courses[course.day].between(course.start(), course.endNode());
    }
  }

  List<LeftOut> all() {
    return IntStream.range(0, ground.places)
        .filter(place -> !draft.isIn(place))
        .mapToObj(place -> new LeftOut(place, of(place)))
        .toList();
  }

  private List<Reason> of(int place) {
    var reasons = new ArrayList<Reason>();
    if (ground.wishes.isMustNot(place)) reasons.add(new Reason.Unwanted());
    if (draft.gain(place) <= 0) reasons.add(new Reason.NoGain());
    for (int limit : ground.limits[place]) addLimit(limit, reasons);
    long over = draft.overBudget(place);
    if (over > 0) reasons.add(new Reason.OverBudget(over));
    reasons.addAll(gap(place));
    boolean isTimeAlone = reasons.size() == 1 && reasons.getFirst() instanceof NoTime;
    return isTimeAlone ? List.of(insteadOf(place, (NoTime) reasons.getFirst())) : reasons;
  }

  private void addLimit(int index, List<Reason> reasons) {
    if (!draft.isFull(index)) return;
    var limit = ground.rules().limits().get(index);
    var chosen = limit.places().stream().filter(draft::isIn).findFirst();
    boolean isAlternative = limit.most() == 1 && chosen.isPresent();
    reasons.add(
        isAlternative ? new Reason.ChosenInstead(chosen.get()) : new Reason.LimitReached(limit));
  }

  private List<Reason> gap(int place) {
    for (int waived : WAIVERS) {
      var best = shortest(place, waived);
      if (best.isFound()) return waived(place, waived, best);
    }
    return List.of(new Reason.NoDay());
  }

  private List<Reason> waived(int place, int waived, Gap best) {
    var reasons = new ArrayList<Reason>();
    if ((waived & ORDER) != 0) reasons.addAll(outOfOrder(place, best));
    if ((waived & HOURS) != 0) reasons.add(hours(place));
    if ((waived & TIME) != 0) reasons.add(time(place, (waived & HOURS) != 0, best));
    return reasons;
  }

  private Reason time(int place, boolean atAnyHour, Gap best) {
    boolean isFar =
        Arrays.stream(empty.courses)
            .allMatch(day -> !day.isOpen() || day.shortBy(place, 0, atAnyHour) > 0);
    return isFar
        ? new Reason.TooFar(best.day, best.added)
        : new NoTime(best.day, best.added, NoTime.NONE);
  }

  private Reason hours(int place) {
    boolean isClosed =
        IntStream.range(0, ground.days).allMatch(day -> ground.openings.isClosed(day, place));
    return isClosed ? new Reason.Closed() : new Reason.ClosedThen();
  }

  private List<Reason> outOfOrder(int place, Gap gap) {
    return Arrays.stream(ground.orders[place])
        .filter(order -> !draft.keepsOrder(order, place, gap.day, gap.after))
        .mapToObj(order -> (Reason) new Reason.OutOfOrder(ground.rules().orders().get(order)))
        .toList();
  }

  /** The gap that is the least too short, by how much it is. */
  private Gap shortest(int place, int waived) {
    boolean atAnyHour = (waived & HOURS) != 0;
    var best = new Gap();
    for (int day = 0; day < ground.days; day++) {
      if (!draft.courses[day].isOpen()) continue;
      for (int after = 0; after <= draft.courses[day].size; after++) {
        if ((waived & ORDER) == 0 && !draft.keepsOrders(place, day, after)) continue;
        int shortBy = draft.courses[day].shortBy(place, after, atAnyHour);
        if (atAnyHour) shortBy = Math.min(shortBy, Travel.NEVER - 1);
        if (shortBy == 0 || (waived & TIME) != 0) best.offer(day, after, shortBy);
      }
    }
    return best;
  }

  /** Names the stop of that day that gains least and whose room would do. */
  private Reason insteadOf(int place, NoTime reason) {
    int least = NoTime.NONE;
    int day = reason.day();
    var course = draft.courses[day];
    for (int position = 1; position <= course.size; position++) {
      int stop = course.node[position];
      boolean isLess = least == NoTime.NONE || ground.gain[stop] < ground.gain[least];
      if (isLess && makesRoom(place, day, position)) least = stop;
    }
    return new NoTime(day, reason.shortBy(), least);
  }

  private boolean makesRoom(int place, int day, int position) {
    var only = new boolean[ground.days];
    only[day] = true;
    int before = spare.unvisitedCount;
    spare.remove(day, position, position + 1);
    spare.settle(day);
    var gap = new Gap();
    spare.offerGaps(place, day, gap);
    boolean isAlone = spare.unvisitedCount == before + 1;
    spare.take(draft, only);
    return isAlone && gap.isFound();
  }
}
