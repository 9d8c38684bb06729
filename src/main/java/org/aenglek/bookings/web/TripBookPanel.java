package org.aenglek.bookings.web;

import java.util.Optional;
import java.util.UUID;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.aenglek.trips.Trip;
import org.springframework.stereotype.Component;

/** On a trip's page: one button that holds all of it that can be booked. */
public record TripBookPanel(Ui ui, String action, String request) {

  @Component
  static class Provider implements Panel {
    @Override
    public Place place() {
      return Place.TRIP;
    }

    @Override
    public int order() {
      return 5;
    }

    @Override
    public Optional<TripBookPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Trip trip) || trip.itinerary().offers().findAny().isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new TripBookPanel(
              ui,
              ui.carrying("/bookings/trips/" + trip.reference()),
              UUID.randomUUID().toString()));
    }
  }
}
