package org.aenglek.trips.web;

import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.offers.Offers;
import org.aenglek.trips.Itinerary;
import org.aenglek.trips.TravelTimes;
import org.aenglek.trips.Trip;
import org.springframework.stereotype.Component;

/** Reads what a trip speaks of, for whoever shows it. */
@Component
class TripReader {
  private final Offers offers;
  private final Areas areas;
  private final TravelTimes times;

  TripReader(Offers offers, Areas areas, TravelTimes times) {
    this.offers = offers;
    this.areas = areas;
    this.times = times;
  }

  boolean isEstimate() {
    return times.isEstimate();
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
    return Things.of(offers.all(ids), areas.all(communities));
  }
}
