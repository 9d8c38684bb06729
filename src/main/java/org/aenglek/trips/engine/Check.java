package org.aenglek.trips.engine;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.trips.engine.ProblemRefused.Why;

/** Refuses numbers that mean nothing. */
final class Check {
  /** Large enough for a week in seconds; sums of a whole tour stay far from overflowing. */
  private static final int LARGEST = 10_000_000;

  private final List<Place> places;
  private final List<Day> days;
  private final Travel travel;
  private final Rules rules;

  private Check(List<Place> places, List<Day> days, Travel travel, Rules rules) {
    this.places = places;
    this.days = days;
    this.travel = travel;
    this.rules = rules;
  }

  static void all(List<Place> places, List<Day> days, Travel travel, Rules rules) {
    var check = new Check(places, days, travel, rules);
    check.sizes();
    check.travel();
    for (int place = 0; place < places.size(); place++) check.place(place);
    for (int day = 0; day < days.size(); day++) check.day(day);
    check.rules();
    check.wishes();
  }

  private void sizes() {
    refuse(days.isEmpty(), Why.NO_DAYS);
    refuse(days.size() > Problem.MOST_DAYS, Why.TOO_MANY_DAYS, days.size());
    refuse(places.size() > Problem.MOST_PLACES, Why.TOO_MANY_PLACES, places.size());
  }

  private void travel() {
    for (int time : travel.times()) refuse(time < 0, Why.TRAVEL_IS_NEGATIVE, time);
  }

  private void place(int index) {
    var place = places.get(index);
    refuse(isNowhere(place.location()), Why.PLACE_IS_NOWHERE, index);
    refuse(
        place.score() < 0 || place.length() < 0 || place.cost() < 0, Why.PLACE_IS_NEGATIVE, index);
    refuse(isTooLarge(place.score(), place.length()), Why.TIME_IS_TOO_LARGE, index);
    refuse(place.windows().size() != days.size(), Why.PLACE_LACKS_DAYS, index);
    boolean isMember =
        place.community() == Place.ALONE || isIn(place.community(), rules.communities());
    refuse(!isMember, Why.PLACE_IS_NOWHERE, index);
  }

  private void day(int index) {
    var day = days.get(index);
    refuse(isNowhere(day.start()) || isNowhere(day.end()), Why.DAY_IS_NOWHERE, index);
    refuse(isTooLarge(day.earliest(), day.latest()), Why.TIME_IS_TOO_LARGE, index);
    for (var stay : day.stays()) {
      refuse(isNowhere(stay.location()), Why.DAY_IS_NOWHERE, index);
      refuse(stay.cost() < 0 || stay.score() < 0, Why.STAY_IS_NEGATIVE, index);
    }
    var lunch = day.lunch();
    if (lunch == null) return;
    refuse(lunch.length() < 0, Why.LUNCH_IS_NEGATIVE, index);
    refuse(isTooLarge(lunch.length(), lunch.begins().from()), Why.TIME_IS_TOO_LARGE, index);
  }

  private void rules() {
    refuse(rules.rest() < 0 || rules.budget() < 0, Why.RULES_ARE_NEGATIVE);
    refuse(isTooLarge(rules.rest()), Why.TIME_IS_TOO_LARGE, rules.rest());
    refuse(rules.fairness() < 0 || rules.fairness() > 100, Why.FAIRNESS_IS_NO_PERCENTAGE);
    for (var community : rules.communities()) {
      refuse(community.minimum() < 0 || community.rarity() < 0, Why.RULES_ARE_NEGATIVE);
      refuse(isTooLarge(community.minimum(), community.rarity()), Why.TIME_IS_TOO_LARGE);
    }
    refuse(rules.limits().stream().anyMatch(limit -> limit.most() < 0), Why.RULES_ARE_NEGATIVE);
    named().forEach(place -> refuse(!isIn(place, places), Why.RULE_NAMES_NO_PLACE, place));
  }

  private IntStream named() {
    return Stream.of(
            rules.limits().stream().flatMap(limit -> limit.places().stream()),
            rules.orders().stream().flatMap(order -> Stream.of(order.first(), order.then())),
            rules.wishes().stream().map(Wish::place))
        .flatMap(places -> places)
        .mapToInt(Integer::intValue);
  }

  private void wishes() {
    var wished = new HashSet<Integer>();
    for (var wish : rules.wishes()) {
      refuse(!wished.add(wish.place()), Why.WISHES_CONTRADICT, wish.place());
      if (wish instanceof Wish.Must must && must.day() != null) {
        refuse(!isIn(must.day(), days), Why.WISH_NAMES_NO_DAY, must.place());
      }
    }
  }

  private boolean isNowhere(int location) {
    return location < 0 || location >= travel.locations();
  }

  private static boolean isIn(int index, List<?> list) {
    return index >= 0 && index < list.size();
  }

  private static boolean isTooLarge(int... numbers) {
    return IntStream.of(numbers).anyMatch(number -> Math.abs((long) number) > LARGEST);
  }

  private static void refuse(boolean is, Why why, Object... which) {
    if (is) throw new ProblemRefused(why, which);
  }
}
