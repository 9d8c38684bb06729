package org.aenglek.trips.web;

import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.Location;
import org.aenglek.base.Point;
import org.aenglek.offers.Offers;
import org.aenglek.trips.Choices;
import org.aenglek.trips.Itinerary;
import org.aenglek.trips.Mode;
import org.aenglek.trips.TravelTimes;
import org.aenglek.trips.Trip;
import org.springframework.stereotype.Component;

/** Reads what a trip speaks of, for whoever shows it. */
@Component
class TripReader {
  private final Offers offers;
  private final Areas areas;
  private final TravelTimes times;
  private final Choices choices;

  TripReader(Offers offers, Areas areas, TravelTimes times, Choices choices) {
    this.offers = offers;
    this.areas = areas;
    this.times = times;
    this.choices = choices;
  }

  /** Whether any of its ways is guessed from distances. */
  boolean isEstimate(Trip trip, Things things) {
    var points =
        Stream.concat(
                Stream.of(trip.wishes().from().point()),
                Stream.concat(
                        trip.itinerary().stops().map(Itinerary.Stop::community),
                        trip.itinerary().nights().map(Itinerary.Night::community))
                    .flatMap(community -> point(things, community)))
            .toList();
    return trip.wishes().by() == Mode.BOAT || times.isEstimate(points);
  }

  private static Stream<Point> point(Things things, UUID community) {
    return things.community(community).map(Community::location).map(Location::point).stream();
  }

  Things things(Trip trip) {
    var itinerary = trip.itinerary();
    var ids =
        Stream.of(
                itinerary.offers(),
                itinerary.leftOut().stream().map(Itinerary.LeftOut::offer),
                itinerary.gaveWay().stream().map(Itinerary.Why::other))
            .flatMap(all -> all)
            .filter(id -> id != null)
            .distinct()
            .toList();
    var communities =
        Stream.of(
                itinerary.stops().map(Itinerary.Stop::community),
                itinerary.nights().map(Itinerary.Night::community),
                itinerary.leftOut().stream().map(Itinerary.LeftOut::community),
                itinerary.askFirst().stream())
            .flatMap(all -> all)
            .distinct()
            .toList();
    return Things.of(offers.all(ids), areas.all(communities), choices.closing(trip.wishes()));
  }
}
