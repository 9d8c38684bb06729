package org.aenglek.trips;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.Money;
import org.aenglek.base.Point;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.trips.Itinerary.LeftOut;
import org.aenglek.trips.Itinerary.Why;
import org.aenglek.trips.Wishes.Said;
import org.aenglek.trips.engine.Problem;
import org.jspecify.annotations.Nullable;

/** Looks at each offer with the eyes of the visitors who have these wishes. */
final class Finder {
  private static final int ASKED_FIRST = 6;
  private static final Set<Offer.Kind> VISITS =
      Set.of(Offer.Kind.EXPERIENCE, Offer.Kind.PACKAGE, Offer.Kind.MEAL);

  private final Wishes wishes;
  private final Offers offers;
  private final Doors doors;
  private final List<Candidate> visits = new ArrayList<>();
  private final List<Candidate> stays = new ArrayList<>();
  private final List<LeftOut> left = new ArrayList<>();

  Finder(Wishes wishes, Offers offers, Doors doors) {
    this.wishes = wishes;
    this.offers = offers;
    this.doors = doors;
  }

  /**
   * @param near communities, the nearest first
   */
  Choice choice(List<Community> near) {
    var shared = sharedPins(near);
    var known =
        near.stream()
            .filter(community -> !shared.contains(point(community)))
            .collect(toMap(Community::id, Function.identity()));
    var planned = new HashSet<UUID>();
    for (var offer : offers.ofCommunities(known.keySet())) {
      if (consider(offer, requireNonNull(known.get(offer.community()))))
        planned.add(offer.community());
    }
    leaveOutShared(near.stream().filter(one -> shared.contains(point(one))).toList());
    leaveOutFarthest();
    leaveOutMusts();
    var askFirst =
        near.stream().filter(one -> !planned.contains(one.id())).limit(ASKED_FIRST).toList();
    return new Choice(List.copyOf(visits), List.copyOf(stays), List.copyOf(left), askFirst);
  }

  /** What a plan relies on: how long, how much, and when it is open. */
  String facts(Offer offer, Community community) {
    return String.join(
        " ",
        String.valueOf(offer.terms().minutes()),
        String.valueOf(cost(offer).minor()),
        String.valueOf(community.location()),
        String.valueOf(whyNotFor(offer)),
        doors.doors(offer, community).toString());
  }

  /** Of two villages on one pin nobody knows the way to either. */
  private void leaveOutShared(List<Community> communities) {
    for (var offer : offers.ofCommunities(communities.stream().map(Community::id).toList())) {
      if (VISITS.contains(offer.kind())) leaveOut(offer, Why.Kind.PLACE);
    }
  }

  /** The engine chooses among so many; what must be in is always among them. */
  private void leaveOutFarthest() {
    if (visits.size() <= Problem.MOST_PLACES) return;
    var from = wishes.from().point();
    visits.sort(
        comparing((Candidate visit) -> !wishes.wants(visit.offer().id()))
            .thenComparingDouble(visit -> visit.point().kmTo(from)));
    var farthest = visits.subList(Problem.MOST_PLACES, visits.size());
    farthest.forEach(visit -> leaveOut(visit.offer(), Why.Kind.NOT_PLANNABLE));
    farthest.clear();
  }

  /** What must be in but is too far away, or too little known, says so. */
  private void leaveOutMusts() {
    var known =
        Stream.concat(
                Stream.concat(visits.stream(), stays.stream()).map(one -> one.offer().id()),
                left.stream().map(LeftOut::offer))
            .collect(toSet());
    var missing =
        wishes.said().stream()
            .filter(Said::isIn)
            .map(Said::offer)
            .filter(offer -> !known.contains(offer))
            .toList();
    offers.all(missing).forEach(offer -> leaveOut(offer, Why.Kind.NOT_PLANNABLE));
  }

  private void leaveOut(Offer offer, Why.Kind kind) {
    left.add(new LeftOut(offer.id(), offer.community(), List.of(Why.of(kind))));
  }

  /** Two villages on one pin: at least one of them is elsewhere. */
  private static Set<Point> sharedPins(List<Community> communities) {
    return communities.stream().collect(groupingBy(Finder::point)).entrySet().stream()
        .filter(pin -> pin.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  private static Point point(Community community) {
    return requireNonNull(community.location()).point();
  }

  /** Whether enough is known of it to plan a visit. */
  private boolean consider(Offer offer, Community community) {
    boolean isStay = offer.kind() == Offer.Kind.STAY;
    if (!isStay && !VISITS.contains(offer.kind())) return false;
    if (offer.terms().minutes() == null || offer.terms().hours().isEmpty()) return false;
    var candidate =
        new Candidate(
            offer, community, cost(offer), doors.open(offer, community), facts(offer, community));
    var why = whyNot(candidate);
    if (why == null) (isStay ? stays : visits).add(candidate);
    else left.add(new LeftOut(offer.id(), community.id(), List.of(why)));
    return true;
  }

  private @Nullable Why whyNot(Candidate candidate) {
    var kind = whyNotFor(candidate.offer());
    if (kind != null) return Why.of(kind);
    return candidate.open().stream().allMatch(List::isEmpty)
        ? doors.whyClosed(candidate.offer(), candidate.community())
        : null;
  }

  /** Why these visitors cannot have it on any day. */
  private Why.@Nullable Kind whyNotFor(Offer offer) {
    var welcome = offer.welcome();
    if (!offer.terms().group().holds(wishes.party().heads()) || isMoreThanThereIs(offer))
      return Why.Kind.GROUP;
    if (wishes.speaks() != null && !welcome.languages().contains(wishes.speaks()))
      return Why.Kind.LANGUAGE;
    if (wishes.access() != null && !welcome.access().contains(wishes.access()))
      return Why.Kind.ACCESS;
    if (Candidate.minutes(offer) >= Duration.ofDays(1).toMinutes()) return Why.Kind.MANY_DAYS;
    return null;
  }

  private boolean isMoreThanThereIs(Offer offer) {
    var capacity = offer.terms().capacity();
    return capacity != null && offer.terms().isForEach() && wishes.party().heads() > capacity;
  }

  /** Prices know how many come, not how old they are: every child is one of the heads. */
  private Money cost(Offer offer) {
    return offer.terms().cost(wishes.party().heads());
  }
}
