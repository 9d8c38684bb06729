package org.aenglek.trips.engine;

import static org.aenglek.trips.engine.Tour.NO_STAY;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a draft down as a plan, with all its times. */
final class Timetable {
  private final Ground ground;
  private final Draft draft;

  private Timetable(Draft draft) {
    this.ground = draft.ground;
    this.draft = draft;
  }

  static Plan of(Draft draft) {
    return new Timetable(draft).plan();
  }

  private Plan plan() {
    var tours = IntStream.range(0, ground.days).mapToObj(day -> new Writer(day).tour()).toList();
    var chosen = IntStream.range(0, ground.places).filter(draft::isIn);
    long score = chosen.mapToLong(place -> ground.problem.places().get(place).score()).sum();
    long stays = stays().mapToLong(Stay::score).sum();
    return new Plan(tours, score + stays, draft.ownValue(), draft.money, gaveWay());
  }

  private Stream<Stay> stays() {
    return IntStream.range(0, ground.days)
        .filter(day -> draft.stays[day] != NO_STAY)
        .mapToObj(day -> ground.day(day).stays().get(draft.stays[day]));
  }

  private List<Concession> gaveWay() {
    var gaveWay = new ArrayList<Concession>();
    for (int day = 0; day < ground.days; day++) {
      var course = draft.courses[day];
      if (!course.isOpen()) gaveWay.add(new Concession.DayTooShort(day, shortBy(course)));
      else if (course.lacksLunch()) gaveWay.add(new Concession.NoLunch(day));
    }
    long over = stays().mapToLong(Stay::cost).sum() - ground.rules().budget();
    if (over > 0) gaveWay.add(new Concession.StaysOverBudget(over));
    IntStream.range(0, ground.places)
        .filter(place -> ground.wishes.isMust(place) && !draft.isIn(place))
        .forEach(place -> gaveWay.add(new Concession.MustLeftOut(place)));
    return gaveWay;
  }

  private int shortBy(Course course) {
    return course.opens + ground.travel(course.start(), course.endNode()) - course.closes;
  }

  /** Goes through one day from its start, knowing only the order of stops and when lunch is. */
  private final class Writer {
    private final int day;
    private final Course course;
    private final List<Stop> stops = new ArrayList<>();
    private final int lunchAfter;
    private @Nullable Pause lunch;
    private int now;
    private int since;

    Writer(int day) {
      this.day = day;
      this.course = draft.courses[day];
      this.lunchAfter = course.lunchAfter();
      this.now = course.opens;
    }

    Tour tour() {
      for (int position = 1; position <= course.size; position++) stop(position);
      travelTo(course.size + 1);
      return new Tour(
          ground.location(course.start()),
          ground.location(course.endNode()),
          course.opens,
          stops,
          lunch,
          ground.travel(course.node[course.size], course.endNode()),
          now,
          draft.stays[day]);
    }

    private void stop(int position) {
      int place = course.node[position];
      travelTo(position);
      int arrival = now;
      int begin = ground.openings.begin(day, place, arrival);
      if (!isSameVisit(position - 1)) since = begin;
      now = begin + ground.length[place];
      if (!isSameVisit(position)) now = Math.max(now, since + ground.minimum[place]);
      stops.add(
          new Stop(place, ground.travel(course.node[position - 1], place), arrival, begin, now));
    }

    private void travelTo(int position) {
      int from = course.node[position - 1];
      int left = now;
      now += ground.out[from * ground.nodes + course.node[position]];
      if (lunchAfter == position - 1) eat(left);
    }

    /** As early as may be, on the way or where it leads. */
    private void eat(int left) {
      var of = ground.day(day).lunch();
      if (of == null) return;
      int from = Math.max(left, of.begins().from());
      lunch = new Pause(lunchAfter, from, from + of.length());
      now = Math.max(now, from) + of.length();
    }

    private boolean isSameVisit(int position) {
      return course.isSameVisit(course.node[position], course.node[position + 1]);
    }
  }
}
