package org.aenglek.bookings;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.trips.Change;
import org.aenglek.trips.Itinerary;
import org.aenglek.trips.Trip;
import org.aenglek.trips.Trips;
import org.springframework.stereotype.Component;

/**
 * The trip behind an order without what cannot be after all: what fits best takes its place, and
 * what is booked stays on its day.
 */
@Component
public class MendedTrips {
  private final Trips trips;
  private final Offers offers;

  MendedTrips(Trips trips, Offers offers) {
    this.trips = trips;
    this.offers = offers;
  }

  /**
   * A trip anew.
   *
   * @param gone what of the order cannot be
   * @param instead what is in it now and was not before
   */
  public record Mended(Trip trip, List<LocalText> gone, List<LocalText> instead) {}

  /** Whether something of the order came to nothing, and a trip is behind it. */
  public static boolean isWanted(Order order) {
    return order.trip() != null && order.visits().stream().anyMatch(Visit::isGone);
  }

  /** Asked again for the same, it is the same trip. Nothing where there is nothing to mend. */
  public Optional<Mended> of(Order order) {
    var reference = order.trip();
    return reference != null && isWanted(order)
        ? Optional.of(mended(order, trips.get(reference)))
        : Optional.empty();
  }

  private Mended mended(Order order, Trip before) {
    var gone =
        order.visits().stream()
            .filter(Visit::isGone)
            .flatMap(visit -> visit.lines().stream())
            .toList();
    var change = new Change.Mend(ids(gone), booked(order, before));
    var said = "bookings mended " + order.id() + " " + change;
    var request = UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    var trip = trips.change(before, change, request);
    return new Mended(trip, gone.stream().map(Line::name).distinct().toList(), added(before, trip));
  }

  private static List<UUID> ids(List<Line> lines) {
    return lines.stream().map(Line::offer).distinct().toList();
  }

  /** What of the trip's stops is booked on the day on which the trip has it. */
  private static List<UUID> booked(Order order, Trip trip) {
    var lines =
        order.visits().stream()
            .filter(visit -> visit.stage().isAlive())
            .flatMap(visit -> visit.lines().stream())
            .filter(line -> isIn(trip, line))
            .toList();
    return ids(lines);
  }

  private static boolean isIn(Trip trip, Line line) {
    return trip.itinerary().days().stream()
        .filter(day -> day.date().equals(line.day()))
        .flatMap(day -> day.stops().stream())
        .map(Itinerary.Stop::offer)
        .anyMatch(line.offer()::equals);
  }

  private List<LocalText> added(Trip before, Trip now) {
    var had = new HashSet<>(before.itinerary().offers().toList());
    var ids = now.itinerary().offers().filter(offer -> !had.contains(offer)).distinct().toList();
    return offers.all(ids).stream().map(Offer::name).toList();
  }
}
