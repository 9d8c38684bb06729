package org.aenglek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Bookings.Ordered;
import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.aenglek.trips.Mode;
import org.aenglek.trips.Pace;
import org.aenglek.trips.Starts;
import org.aenglek.trips.Trip;
import org.aenglek.trips.Trips;
import org.aenglek.trips.Wishes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A village of a trip cannot: the guest has the trip without it, and what is booked stays. */
@AenglekTest
class MendedTripsTest {
  @Autowired Bookings bookings;
  @Autowired TripBooking tripBooking;
  @Autowired MendedTrips mended;
  @Autowired Visits visits;
  @Autowired Trips trips;
  @Autowired Starts starts;
  @Autowired Letters letters;
  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;

  private Trip trip;
  private Secret secret;

  @BeforeEach
  void aTripOfTwoDaysOverSeveralVillages() {
    clock.reset();
    trip = trips.plan(twoDays(), UUID.randomUUID());
    secret = tripBooking.hold(trip, Lang.MS, null, UUID.randomUUID());
    var guest = Guest.of("Aminah", "+60123456789", "aminah@guest.test", Needs.NONE);
    bookings.place(secret, guest, false, UUID.randomUUID());
    assertThat(order().visits()).hasSizeGreaterThan(1);
  }

  @Test
  void whatIsRefusedGoesAndWhatIsBookedStays() {
    var page = "/ms/bookings/" + secret.text();
    assertThat(site.get(page + "/trip").status()).isEqualTo(404);
    var refused = order().visits().getFirst();
    var agreed = order().visits().getLast();
    answer(agreed, true);
    answer(refused, false);
    assertThat(site.get(page).body()).contains(page + "/trip");
    var mendedPage = site.get(page + "/trip").body();
    var gone = refused.lines().getFirst().name().in(Lang.MS).text();
    assertThat(mendedPage).contains("Tanpa", gone);
    var anew = mended.of(order()).orElseThrow().trip();
    assertThat(mendedPage).contains("/ms/trips/" + anew.reference());
    assertThat(anew.reference()).isNotEqualTo(trip.reference());
    assertThat(anew.itinerary().offers())
        .doesNotContainAnyElementsOf(refused.lines().stream().map(Line::offer).toList())
        .containsAll(
            agreed.lines().stream()
                .map(Line::offer)
                .filter(offer -> trip.itinerary().stops().anyMatch(s -> s.offer().equals(offer)))
                .toList());
    assertThat(letters.shown())
        .anyMatch(
            one ->
                one.to().toString().contains("aminah@guest.test")
                    && one.body().contains(secret.text() + "/trip"));
  }

  @Test
  void whatTheGuestCallsOffMendsNothing() {
    bookings.cancel(secret, order().visits().getFirst().id());
    assertThat(mended.of(order())).isEmpty();
  }

  private Order order() {
    return ((Ordered) bookings.open(secret)).order();
  }

  private void answer(Visit visit, boolean isYes) {
    Actor.job("tester").does(() -> visits.answer(visit.id(), isYes, ""));
  }

  private Wishes twoDays() {
    var start = starts.list().getFirst();
    return new Wishes(
        new Wishes.From(start.name(), start.point()),
        LocalDate.of(2026, 12, 12),
        2,
        LocalTime.of(8, 0),
        LocalTime.of(19, 0),
        new Wishes.Party(4, 0, 0),
        Mode.CAR,
        List.of(),
        Pace.values()[1],
        true,
        null,
        null,
        null,
        false,
        false,
        List.of(),
        List.of());
  }
}
