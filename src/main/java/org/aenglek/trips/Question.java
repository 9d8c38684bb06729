package org.aenglek.trips;

import static java.util.stream.Collectors.toSet;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.offers.Offer;
import org.aenglek.trips.engine.AtMost;
import org.aenglek.trips.engine.Before;
import org.aenglek.trips.engine.Community;
import org.aenglek.trips.engine.Day;
import org.aenglek.trips.engine.Place;
import org.aenglek.trips.engine.Plan;
import org.aenglek.trips.engine.Problem;
import org.aenglek.trips.engine.Rules;
import org.aenglek.trips.engine.Wish;
import org.jspecify.annotations.Nullable;

/**
 * Some wishes, and what there is for them, in the numbers of the engine: minutes, satang, indices.
 * Place {@code i} of the problem is visit {@code i} of the choice; location 0 is where the trip
 * starts.
 *
 * <p>A visit gains {@code 50 × (1 + wishes that it fits) × √hours}, so that long ones do not crowd
 * out short ones, nor the other way round.
 */
final class Question {
  private static final double SCORE = 50;
  private static final double MINUTES_AN_HOUR = 60;

  /** Nobody comes to a village for less, or a coach would stop for a photograph. */
  private static final int LEAST_MINUTES = 45;

  /** What a village gains of which no story tells yet; the weight of fairness counts it. */
  private static final int RARITY = 30;

  private final Wishes wishes;
  private final Reach reach;
  private final Choice choice;
  private final Midday midday;
  private final Nights nights;
  private final ZoneId zone;
  private final Map<UUID, Integer> communities = new LinkedHashMap<>();
  private final Map<UUID, Integer> visits = new HashMap<>();

  Question(Wishes wishes, Reach reach, Choice choice, Midday midday, Nights nights, ZoneId zone) {
    this.wishes = wishes;
    this.reach = reach;
    this.choice = choice;
    this.midday = midday;
    this.nights = nights;
    this.zone = zone;
    Stream.concat(choice.visits().stream(), choice.stays().stream()).forEach(this::number);
    for (int i = 0; i < choice.visits().size(); i++) visits.put(visit(i).offer().id(), i);
  }

  Wishes wishes() {
    return wishes;
  }

  Choice choice() {
    return choice;
  }

  Candidate visit(int place) {
    return choice.visits().get(place);
  }

  Nights nights() {
    return nights;
  }

  /**
   * @param fairness in percent
   * @param told communities that are known already
   */
  Problem problem(int fairness, Set<UUID> told) {
    var rules =
        new Rules(
            wishes.pace().restMinutes(),
            wishes.budget() == null ? Rules.UNLIMITED : wishes.budget().minor(),
            fairness,
            communities.keySet().stream()
                .map(id -> new Community(LEAST_MINUTES, told.contains(id) ? 0 : RARITY))
                .toList(),
            packagesInsteadOfTheirParts(),
            orders(),
            said());
    return new Problem(
        choice.visits().stream().map(this::place).toList(),
        IntStream.range(0, wishes.days()).mapToObj(this::day).toList(),
        reach.travel(),
        rules);
  }

  /** The places of an earlier plan by day, as far as they can still be had. */
  List<List<Integer>> places(List<Itinerary.Day> before) {
    return before.stream()
        .map(
            day ->
                day.stops().stream()
                    .map(stop -> visits.get(stop.offer()))
                    .filter(Objects::nonNull)
                    .toList())
        .toList();
  }

  /** Whether something is not in the plan that the visitor said must be and that can be had. */
  boolean lacksMust(Plan plan) {
    var in = plan.stops().map(stop -> visit(stop.place()).offer().id()).collect(toSet());
    return wishes.said().stream()
        .anyMatch(
            said -> said.isIn() && visits.containsKey(said.offer()) && !in.contains(said.offer()));
  }

  private void number(Candidate one) {
    communities.putIfAbsent(one.community().id(), communities.size());
  }

  private Place place(Candidate visit) {
    return new Place(
        reach.number(visit.point()),
        score(visit),
        midday.length(visit),
        visit.cost().minor(),
        number(communities, visit.community().id()),
        IntStream.range(0, wishes.days()).mapToObj(day -> midday.windows(visit, day)).toList());
  }

  private int score(Candidate visit) {
    long fitting = wishes.likes().stream().filter(like -> like.fits(visit.offer())).count();
    return (int) Math.round(SCORE * (1 + fitting) * Math.sqrt(visit.minutes() / MINUTES_AN_HOUR));
  }

  private Day day(int day) {
    var prayers = Prayers.at(wishes.from().point(), wishes.dates().get(day), zone);
    return new Day(
        0,
        0,
        nights.earliest(day),
        nights.latest(day),
        midday.breakOn(day, wishes, prayers),
        nights.stays(day, reach));
  }

  /** Whoever books a package does not pay for what is in it again. */
  private List<AtMost> packagesInsteadOfTheirParts() {
    var pairs = new ArrayList<AtMost>();
    for (int whole = 0; whole < choice.visits().size(); whole++) {
      if (visit(whole).offer().kind() != Offer.Kind.PACKAGE) continue;
      for (int part = 0; part < choice.visits().size(); part++) {
        boolean isCounted = visit(part).offer().kind() == Offer.Kind.PACKAGE && part <= whole;
        if (!isCounted && isPart(visit(whole), visit(part))) {
          pairs.add(new AtMost(1, List.of(whole, part)));
        }
      }
    }
    return pairs;
  }

  private static boolean isPart(Candidate whole, Candidate part) {
    return whole.community().id().equals(part.community().id())
        && whole.offer().capital().stream().anyMatch(part.offer().capital()::contains);
  }

  private List<Before> orders() {
    return wishes.orders().stream()
        .filter(then -> visits.containsKey(then.first()) && visits.containsKey(then.second()))
        .map(then -> new Before(number(visits, then.first()), number(visits, then.second())))
        .toList();
  }

  /** What was said by hand, and that a day's lunch stays on its day. */
  private List<Wish> said() {
    var wishes = new LinkedHashMap<Integer, Wish>();
    if (midday.meals() != null) {
      midday.meals().forEach((day, meal) -> putMust(wishes, meal, day));
    }
    for (var said : this.wishes.said()) {
      if (said.isIn()) putMust(wishes, said.offer(), said.day());
      else if (visits.containsKey(said.offer())) {
        int place = number(visits, said.offer());
        wishes.put(place, new Wish.MustNot(place));
      }
    }
    return List.copyOf(wishes.values());
  }

  private void putMust(Map<Integer, Wish> wishes, UUID offer, @Nullable Integer day) {
    if (!visits.containsKey(offer)) return;
    int place = number(visits, offer);
    var still = day != null && day < this.wishes.days() ? day : null;
    wishes.merge(
        place, new Wish.Must(place, still, null), (before, now) -> still == null ? before : now);
  }

  private static <K> int number(Map<K, Integer> numbers, K key) {
    return Objects.requireNonNull(numbers.get(key));
  }
}
