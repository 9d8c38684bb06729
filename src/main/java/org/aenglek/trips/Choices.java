package org.aenglek.trips;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Money;
import org.aenglek.base.Point;
import org.aenglek.communities.Notice;
import org.aenglek.communities.Notices;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Terms.Unit;
import org.aenglek.site.Settings;
import org.aenglek.trips.Itinerary.LeftOut;
import org.aenglek.trips.Itinerary.Why;
import org.aenglek.trips.Wishes.Said;
import org.aenglek.trips.engine.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what visitors could have within reach of where they start, so that the cost of a plan is
 * that of its neighbourhood, however large the nation is.
 */
@Component
class Choices {
  /** More than can be visited in {@link Wishes#MOST_DAYS} days, however full. */
  private static final int COMMUNITIES = 150;

  /** Beyond it a day would be spent on the way. */
  private static final double REACH_KM = 150;

  private static final int ASKED_FIRST = 6;
  private static final int MINUTES_AN_HOUR = 60;
  private static final Set<Offer.Kind> VISITS =
      Set.of(Offer.Kind.EXPERIENCE, Offer.Kind.PACKAGE, Offer.Kind.MEAL);
  private static final Set<Notice.Kind> CLOSING = Set.of(Notice.Kind.FLOOD, Notice.Kind.CLOSURE);

  private final Areas areas;
  private final Offers offers;
  private final Notices notices;
  private final Settings settings;
  private final Clock clock;

  Choices(Areas areas, Offers offers, Notices notices, Settings settings, Clock clock) {
    this.areas = areas;
    this.offers = offers;
    this.notices = notices;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether anything is near enough to be visited and come back within a day. */
  boolean isWithinReach(Point place) {
    return !near(place).isEmpty();
  }

  Choice of(Wishes wishes) {
    return new Finder(wishes).choice();
  }

  /** For one offer, whatever these visitors wish: what a plan made of it relies on now. */
  Map<UUID, String> facts(Wishes wishes, Stream<UUID> of) {
    var found = offers.all(of.collect(Collectors.toSet()));
    var communities = areas.all(found.stream().map(Offer::community).distinct().toList());
    var finder = new Finder(wishes);
    return found.stream()
        .collect(
            Collectors.toMap(
                Offer::id, offer -> finder.facts(offer, communities.get(offer.community()))));
  }

  private List<Community> near(Point place) {
    return areas.near(place, COMMUNITIES).stream()
        .filter(community -> kmTo(place, community) <= REACH_KM)
        .toList();
  }

  private static double kmTo(Point place, Community community) {
    var location = community.location();
    return location == null ? Double.POSITIVE_INFINITY : location.point().kmTo(place);
  }

  /** Looks at each offer with the eyes of these visitors. */
  private final class Finder {
    private final Wishes wishes;
    private final List<LocalDate> dates;
    private final List<Notice> closing;
    private final List<Candidate> visits = new ArrayList<>();
    private final List<Candidate> stays = new ArrayList<>();
    private final List<LeftOut> left = new ArrayList<>();

    Finder(Wishes wishes) {
      this.wishes = wishes;
      this.dates = wishes.dates();
      var begin = dates.getFirst().atStartOfDay(settings.zone()).toInstant();
      var end = dates.getLast().plusDays(1).atStartOfDay(settings.zone()).toInstant();
      this.closing =
          notices.between(begin, end).stream()
              .filter(notice -> CLOSING.contains(notice.kind()))
              .toList();
    }

    Choice choice() {
      var near = near(wishes.from().point());
      var shared = sharedPins(near);
      var known = new HashMap<UUID, Community>();
      near.stream()
          .filter(community -> !shared.contains(point(community)))
          .forEach(community -> known.put(community.id(), community));
      var planned = new HashSet<UUID>();
      for (var offer : offers.ofCommunities(known.keySet())) {
        if (consider(offer, known.get(offer.community()))) planned.add(offer.community());
      }
      leaveOutShared(near.stream().filter(one -> shared.contains(point(one))).toList());
      leaveOutMusts();
      var askFirst =
          near.stream().filter(one -> !planned.contains(one.id())).limit(ASKED_FIRST).toList();
      return new Choice(List.copyOf(visits), List.copyOf(stays), List.copyOf(left), askFirst);
    }

    /** Of two villages on one pin nobody knows the way to either. */
    private void leaveOutShared(List<Community> communities) {
      for (var offer : offers.ofCommunities(communities.stream().map(Community::id).toList())) {
        if (!VISITS.contains(offer.kind())) continue;
        left.add(new LeftOut(offer.id(), offer.community(), List.of(Why.of(Why.Kind.PLACE))));
      }
    }

    /** What must be in but is too far away, or too little known, says so. */
    private void leaveOutMusts() {
      var known =
          Stream.concat(
                  Stream.concat(visits.stream(), stays.stream()).map(one -> one.offer().id()),
                  left.stream().map(LeftOut::offer))
              .collect(Collectors.toSet());
      var missing =
          wishes.said().stream()
              .filter(Said::isIn)
              .map(Said::offer)
              .filter(offer -> !known.contains(offer))
              .toList();
      for (var offer : offers.all(missing)) {
        left.add(
            new LeftOut(offer.id(), offer.community(), List.of(Why.of(Why.Kind.NOT_PLANNABLE))));
      }
    }

    /** Two villages on one pin: at least one of them is elsewhere. */
    private Set<Point> sharedPins(List<Community> communities) {
      return communities.stream().collect(groupingBy(this::point)).entrySet().stream()
          .filter(pin -> pin.getValue().size() > 1)
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }

    private Point point(Community community) {
      return requireNonNull(community.location()).point();
    }

    /** Whether enough is known of it to plan a visit. */
    private boolean consider(Offer offer, Community community) {
      boolean isStay = offer.kind() == Offer.Kind.STAY;
      if (!isStay && !VISITS.contains(offer.kind())) return false;
      if (offer.terms().minutes() == null || offer.terms().hours().isEmpty()) return false;
      var candidate = candidate(offer, community);
      var why = whyNot(candidate);
      if (why == null) (isStay ? stays : visits).add(candidate);
      else left.add(new LeftOut(offer.id(), community.id(), List.of(why)));
      return true;
    }

    private @Nullable Why whyNot(Candidate candidate) {
      var kind = whyNotFor(candidate.offer());
      if (kind != null) return Why.of(kind);
      if (candidate.open().stream().allMatch(List::isEmpty))
        return whyClosed(candidate.offer(), candidate);
      return null;
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
      if (minutes(offer) >= Duration.ofDays(1).toMinutes()) return Why.Kind.MANY_DAYS;
      return null;
    }

    private boolean isMoreThanThereIs(Offer offer) {
      var capacity = offer.terms().capacity();
      return capacity != null && isEach(offer) && wishes.party().heads() > capacity;
    }

    private Why whyClosed(Offer offer, Candidate candidate) {
      if (dates.stream().noneMatch(day -> offer.terms().months().contains(day.getMonth())))
        return Why.of(Why.Kind.SEASON);
      var open = dates.stream().filter(day -> isOpen(offer, day)).toList();
      if (open.isEmpty()) return Why.of(Why.Kind.WEEKDAY);
      if (open.stream().allMatch(day -> isClosedByNotice(candidate.community(), day)))
        return Why.of(Why.Kind.NOTICE);
      if (open.stream().allMatch(day -> doors(offer, candidate.community(), day).isEmpty()))
        return Why.of(Why.Kind.CLOSED_THEN);
      return new Why(Why.Kind.LEAD, null, (long) offer.terms().leadHours(), null);
    }

    private Candidate candidate(Offer offer, Community community) {
      return new Candidate(
          offer,
          community,
          cost(offer),
          dates.stream().map(day -> open(offer, community, day)).toList(),
          facts(offer, community));
    }

    /** What a plan relies on: how long, how much, and when it is open. */
    String facts(Offer offer, Community community) {
      var open = dates.stream().map(day -> doors(offer, community, day).toString()).toList();
      return String.join(
          " ",
          String.valueOf(offer.terms().minutes()),
          String.valueOf(cost(offer).minor()),
          String.valueOf(community.location()),
          String.valueOf(whyNotFor(offer)),
          open.toString());
    }

    private Money cost(Offer offer) {
      var heads = wishes.party().heads();
      var each = offer.terms().priceFor(Math.max(heads, offer.terms().group().smallest()));
      return isEach(offer)
          ? new Money(Math.multiplyExact(each.minor(), heads), each.currency())
          : each;
    }

    /** Whether each guest pays the price; a house or a boat is paid for as a whole. */
    private static boolean isEach(Offer offer) {
      return offer.terms().unit() != Unit.HOUSE && offer.terms().unit() != Unit.BOAT;
    }

    /** When a visit may begin on that day, as far as it can still be booked. */
    private List<Window> open(Offer offer, Community community, LocalDate day) {
      int soonest = soonest(offer, day);
      return doors(offer, community, day).stream()
          .map(window -> new Window(Math.max(window.from(), soonest), window.to()))
          .filter(window -> window.from() <= window.to())
          .toList();
    }

    /** When a visit may begin on that day: it must be over when the doors close. */
    private List<Window> doors(Offer offer, Community community, LocalDate day) {
      if (isClosedByNotice(community, day)) return List.of();
      int length = offer.kind() == Offer.Kind.STAY ? 0 : minutes(offer);
      return offer.terms().hours().stream()
          .filter(hours -> hours.holds(day))
          .map(hours -> new Window(minute(hours.opens()), minute(hours.closes()) - length))
          .filter(window -> window.from() <= window.to())
          .sorted(comparingInt(Window::from))
          .toList();
    }

    /** It must be booked some time before. */
    private int soonest(Offer offer, LocalDate day) {
      var bookable = clock.instant().plus(Duration.ofHours(offer.terms().leadHours()));
      var begin = day.atStartOfDay(settings.zone()).toInstant();
      return (int)
          Math.clamp(Duration.between(begin, bookable).toMinutes(), 0, 2L * 24 * MINUTES_AN_HOUR);
    }

    private boolean isOpen(Offer offer, LocalDate day) {
      return offer.terms().hours().stream().anyMatch(hours -> hours.holds(day));
    }

    private boolean isClosedByNotice(Community community, LocalDate day) {
      var begin = day.atStartOfDay(settings.zone()).toInstant();
      var end = day.plusDays(1).atStartOfDay(settings.zone()).toInstant();
      return closing.stream()
          .anyMatch(
              notice ->
                  notice.concerns(community)
                      && notice.from().isBefore(end)
                      && notice.until().isAfter(begin));
    }
  }

  private static int minutes(Offer offer) {
    var minutes = offer.terms().minutes();
    return minutes == null ? 0 : minutes;
  }

  static int minute(LocalTime time) {
    return time.getHour() * MINUTES_AN_HOUR + time.getMinute();
  }
}
