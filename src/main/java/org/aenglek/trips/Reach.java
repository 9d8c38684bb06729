package org.aenglek.trips;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.aenglek.base.Point;
import org.aenglek.trips.Itinerary.LeftOut;
import org.aenglek.trips.Itinerary.Why;
import org.aenglek.trips.engine.Travel;

/**
 * The ways between the places of one plan, computed once; where the trip starts is place 0. What
 * cannot be reached at all is no part of the choice.
 */
final class Reach {
  /** Ways are known about as well as that, and so people say them. */
  private static final int STEP = 5;

  /** To find a place of which only the subdistrict is known. */
  private static final int ASKING_THE_WAY = 10;

  private final Map<Point, Integer> numbers = new LinkedHashMap<>();
  private final int[][] minutes;
  private final Choice choice;

  Reach(Wishes wishes, Choice all, TravelTimes times) {
    numbers.put(wishes.from().point(), 0);
    candidates(all).forEach(one -> numbers.putIfAbsent(one.point(), numbers.size()));
    this.minutes = times.minutes(List.copyOf(numbers.keySet()), wishes.by());
    candidates(all)
        .filter(Candidate::isSomewhere)
        .map(Candidate::point)
        .distinct()
        .forEach(this::askTheWay);
    this.choice = within(all);
  }

  /** What can be reached, and what cannot among what is left. */
  Choice choice() {
    return choice;
  }

  int number(Point place) {
    return Objects.requireNonNull(numbers.get(place));
  }

  Travel travel() {
    int size = numbers.size();
    var flat = new int[size * size];
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size; to++) {
        flat[from * size + to] = Math.ceilDiv(minutes[from][to], STEP) * STEP;
      }
    }
    return new Travel(size, flat);
  }

  private void askTheWay(Point somewhere) {
    int to = number(somewhere);
    for (int from = 0; from < minutes.length; from++) {
      if (from != to) minutes[from][to] += ASKING_THE_WAY;
    }
  }

  private Choice within(Choice all) {
    var out = all.visits().stream().filter(visit -> !isReached(visit)).map(Reach::noWay);
    return new Choice(
        all.visits().stream().filter(this::isReached).toList(),
        all.stays().stream().filter(this::isReached).toList(),
        Stream.concat(all.left().stream(), out).toList(),
        all.askFirst());
  }

  private boolean isReached(Candidate one) {
    int place = number(one.point());
    return minutes[0][place] < TravelTimes.NO_WAY && minutes[place][0] < TravelTimes.NO_WAY;
  }

  private static LeftOut noWay(Candidate visit) {
    return new LeftOut(
        visit.offer().id(), visit.community().id(), List.of(Why.of(Why.Kind.NO_WAY)));
  }

  private static Stream<Candidate> candidates(Choice choice) {
    return Stream.concat(choice.visits().stream(), choice.stays().stream());
  }
}
