package org.aenglek.trips.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.aenglek.offers.Offers;
import org.aenglek.site.Allowances;
import org.aenglek.site.Page;
import org.aenglek.site.Panel;
import org.aenglek.site.Panels;
import org.aenglek.site.Ui;
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
  private final TripReader reader;
  private final TripSettings settings;
  private final Allowances allowances;
  private final Panels panels;

  TripController(
      Trips trips,
      Offers offers,
      TripReader reader,
      TripSettings settings,
      Allowances allowances,
      Panels panels) {
    this.trips = trips;
    this.offers = offers;
    this.reader = reader;
    this.settings = settings;
    this.allowances = allowances;
    this.panels = panels;
  }

  @GetMapping(TripPage.PATH)
  Page show(@PathVariable String reference, Ui ui) {
    var trip = trips.get(reference);
    var things = reader.things(trip);
    return TripPage.of(
        ui,
        trip,
        things,
        trips.changedSince(trip),
        settings.fairness(),
        reader.isEstimate(trip, things),
        panels.at(Panel.Place.TRIP, ui, trip));
  }

  @PostMapping(TripPage.PATH + "/changes")
  ResponseEntity<Void> change(
      @PathVariable String reference, ChangeForm form, Ui ui, HttpServletRequest request) {
    allowances.take(request);
    var trip = trips.get(reference);
    var change = form.change(trip, slug -> offers.get(slug).id());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(ui.carrying(trips.change(trip, change, form.requestId()).path())))
        .build();
  }
}
