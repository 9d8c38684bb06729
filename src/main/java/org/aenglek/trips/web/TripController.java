package org.aenglek.trips.web;

import java.net.URI;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.offers.Offers;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Itinerary;
import org.aenglek.trips.TravelTimes;
import org.aenglek.trips.Trip;
import org.aenglek.trips.TripSettings;
import org.aenglek.trips.Trips;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One trip: shown, and changed into another one. */
@Controller
class TripController {
  private final Trips trips;
  private final Offers offers;
  private final Areas areas;
  private final TravelTimes times;
  private final TripSettings settings;

  TripController(
      Trips trips, Offers offers, Areas areas, TravelTimes times, TripSettings settings) {
    this.trips = trips;
    this.offers = offers;
    this.areas = areas;
    this.times = times;
    this.settings = settings;
  }

  @GetMapping(TripPage.PATH)
  Page show(@PathVariable String reference, Ui ui) {
    var trip = trips.get(reference);
    return TripPage.of(
        ui, trip, things(trip), trips.changedSince(trip), settings.fairness(), times.isEstimate());
  }

  @PostMapping(TripPage.PATH + "/changes")
  ResponseEntity<Void> change(@PathVariable String reference, ChangeForm form, Ui ui) {
    var trip = trips.get(reference);
    var change = form.change(trip, slug -> offers.get(slug).id());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(ui.link(trips.change(trip, change, form.requestId()).path())))
        .build();
  }

  private Things things(Trip trip) {
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
