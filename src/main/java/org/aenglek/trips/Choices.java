package org.aenglek.trips;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Point;
import org.aenglek.communities.Closure;
import org.aenglek.communities.Closures;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;

/**
 * Finds what visitors could have within reach of where they start, so that the cost of a plan is
 * that of its neighbourhood, however large the nation is.
 */
@Component
public class Choices {
  /** More than can be visited in {@link Wishes#MOST_DAYS} days, however full. */
  private static final int COMMUNITIES = 150;

  /** Beyond it a day would be spent on the way. */
  private static final double REACH_KM = 150;

  private static final int MINUTES_AN_HOUR = 60;

  private final Areas areas;
  private final Offers offers;
  private final Closures closures;
  private final Settings settings;
  private final Clock clock;

  Choices(Areas areas, Offers offers, Closures closures, Settings settings, Clock clock) {
    this.areas = areas;
    this.offers = offers;
    this.closures = closures;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether anything is near enough to be visited and come back within a day. */
  boolean isWithinReach(Point place) {
    return !near(place).isEmpty();
  }

  Choice of(Wishes wishes) {
    return finder(wishes).choice(near(wishes.from().point()));
  }

  /** For one offer, whatever these visitors wish: what a plan made of it relies on now. */
  Map<UUID, String> facts(Wishes wishes, Stream<UUID> of) {
    var found = offers.all(of.collect(toSet()));
    var communities = areas.all(found.stream().map(Offer::community).distinct().toList());
    var finder = finder(wishes);
    return found.stream()
        .collect(
            toMap(Offer::id, offer -> finder.facts(offer, communities.get(offer.community()))));
  }

  /** All that close something on the days of a trip, as they are known now. */
  public List<Closure> closing(Wishes wishes) {
    var dates = wishes.dates();
    return closures.all(new DateSpan(dates.getFirst(), dates.getLast()));
  }

  private Finder finder(Wishes wishes) {
    var doors = new Doors(wishes.dates(), closing(wishes), settings.zone(), clock.instant());
    return new Finder(wishes, offers, doors);
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

  static int minute(LocalTime time) {
    return time.getHour() * MINUTES_AN_HOUR + time.getMinute();
  }
}
