package org.aenglek.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.communities.Hours;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.testing.AenglekTest;
import org.aenglek.trips.Itinerary.Day;
import org.aenglek.trips.Itinerary.Stop;
import org.aenglek.trips.Wishes.From;
import org.aenglek.trips.Wishes.Party;
import org.aenglek.trips.Wishes.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is wished, the trip can really be made: doors are open, ways take their time. */
@AenglekTest
class TripsTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 12, 5);

  @Autowired Trips trips;
  @Autowired Starts starts;
  @Autowired Offers offers;
  @Autowired TravelTimes times;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyTripCanBeMade(long seed) {
    var wishes = wishes(new Random(seed));
    var trip = trips.plan(wishes, UUID.randomUUID());
    assertThat(faults(trip)).as("seed " + seed + ": " + wishes).isEmpty();
  }

  @Test
  void whatMustBeInIsInAndWhatMustNotIsNot() {
    var weaving = offers.get("ko-yo-weaving-morning").id();
    var wishes = wishes(new Random(1));
    var with = saying(wishes, List.of(new Said(weaving, true, null)));
    assertThat(trips.plan(with, UUID.randomUUID()).itinerary().offers()).contains(weaving);
    var without = saying(wishes, List.of(new Said(weaving, false, null)));
    assertThat(trips.plan(without, UUID.randomUUID()).itinerary().offers()).doesNotContain(weaving);
  }

  @Test
  void aChangeKeepsTheRest() {
    var trip = trips.plan(wishes(new Random(5), 2), UUID.randomUUID());
    var first = trip.itinerary().stops().findFirst().orElseThrow().offer();
    var removed = trips.change(trip, new Change.Remove(first), UUID.randomUUID());
    var rest = trip.itinerary().offers().filter(offer -> !offer.equals(first)).toList();
    assertThat(removed.itinerary().offers()).containsAll(rest).doesNotContain(first);
    assertThat(faults(removed)).isEmpty();
  }

  @Test
  void movedToAnotherDayItIsThereOrTheMoveIsRefused() {
    var trip = trips.plan(wishes(new Random(3), 2), UUID.randomUUID());
    for (var stop : trip.itinerary().stops().toList()) {
      int day = 1 - trip.itinerary().dayOf(stop.offer());
      try {
        var moved = new Change.Move(stop.offer(), day, null);
        var other = trips.change(trip, moved, UUID.randomUUID());
        assertThat(other.itinerary().dayOf(stop.offer())).isEqualTo(day);
        assertThat(faults(other)).isEmpty();
      } catch (NoRoomThere refused) {
        assertThat(refused).hasMessage("trips.refused.no-room-there");
      }
    }
  }

  @Test
  void theSameRequestForAnotherChangeIsRefused() {
    var trip = trips.plan(wishes(new Random(5), 2), UUID.randomUUID());
    var offer = trip.itinerary().stops().findFirst().orElseThrow().offer();
    var request = UUID.randomUUID();
    var removed = trips.change(trip, new Change.Remove(offer), request);
    assertThat(trips.change(trip, new Change.Remove(offer), request).reference())
        .isEqualTo(removed.reference());
    assertThatThrownBy(() -> trips.change(trip, new Change.Replace(offer), request))
        .isInstanceOf(Request.Reused.class);
  }

  @Test
  void byBoatOverLandNothingIsBooked() {
    var wishes = wishes(new Random(6), 2);
    var byBoat =
        new Wishes(
            wishes.from(),
            wishes.date(),
            2,
            wishes.leave(),
            wishes.back(),
            wishes.party(),
            Mode.BOAT,
            List.of(),
            Pace.EVEN,
            true,
            null,
            null,
            null,
            false,
            false,
            List.of(),
            List.of());
    var itinerary = trips.plan(byBoat, UUID.randomUUID()).itinerary();
    assertThat(faults(trips.plan(byBoat, UUID.randomUUID()))).isEmpty();
    if (itinerary.stops().findAny().isEmpty()) assertThat(itinerary.cost().minor()).isZero();
  }

  @Test
  void nothingIsTimedOfWhichTooLittleIsKnown() {
    var itinerary = trips.plan(wishes(new Random(5), 2), UUID.randomUUID()).itinerary();
    var planned = itinerary.stops().map(Stop::community).toList();
    assertThat(itinerary.askFirst()).isNotEmpty().doesNotContainAnyElementsOf(planned);
  }

  @Test
  void nobodyPaysForABedToGoHomeFrom() {
    var wishes = wishes(new Random(1), 5);
    var alone =
        new Wishes(
            wishes.from(),
            SATURDAY,
            5,
            wishes.leave(),
            wishes.back(),
            new Party(1, 0, 0),
            Mode.CAR,
            List.of(),
            Pace.EVEN,
            true,
            null,
            null,
            null,
            false,
            false,
            List.of(),
            List.of());
    var days = trips.plan(alone, UUID.randomUUID()).itinerary().days();
    int last = days.stream().map(day -> !day.stops().isEmpty()).toList().lastIndexOf(true);
    assertThat(days.subList(Math.max(0, last), days.size()))
        .extracting(Day::night)
        .containsOnlyNulls();
  }

  @Test
  void whoSleepsLateStillLeavesTheRoomInTime() {
    var trip = trips.plan(atHours(LocalTime.of(11, 30), LocalTime.of(18, 0)), UUID.randomUUID());
    assertThat(trip.itinerary().nights()).isNotEmpty();
    assertThat(trip.itinerary().days().get(1).leaves()).isEqualTo(10 * 60);
    assertThat(faults(trip)).isEmpty();
  }

  @Test
  void whoIsThereBeforeTheRoomCanBeEnteredWaits() {
    var trip = trips.plan(atHours(LocalTime.of(6, 0), LocalTime.of(14, 0)), UUID.randomUUID());
    assertThat(trip.itinerary().nights())
        .isNotEmpty()
        .allSatisfy(night -> assertThat(night.from()).isEqualTo(14 * 60));
    var early = trips.plan(atHours(LocalTime.of(6, 0), LocalTime.of(13, 30)), UUID.randomUUID());
    assertThat(early.itinerary().nights()).as("no room before two").isEmpty();
  }

  private Wishes atHours(LocalTime leave, LocalTime back) {
    var wishes = wishes(new Random(1), 2);
    return new Wishes(
        wishes.from(),
        SATURDAY,
        2,
        leave,
        back,
        new Party(2, 0, 0),
        Mode.CAR,
        List.of(),
        Pace.EVEN,
        true,
        null,
        null,
        null,
        false,
        false,
        List.of(),
        List.of());
  }

  private List<String> faults(Trip trip) {
    var faults = new ArrayList<String>();
    var wishes = trip.wishes();
    var known = known(trip);
    var budget = wishes.budget();
    if (budget != null && trip.itinerary().cost().minor() > budget.minor()) faults.add("too dear");
    var all = trip.itinerary().offers().toList();
    if (all.stream().distinct().count() < all.size() && trip.itinerary().nights().count() < 2) {
      faults.add("something is in twice");
    }
    var days = trip.itinerary().days();
    for (var day : days) faults.addAll(faults(wishes, day, known));
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i).night() != null) faults.addAll(faultsOfNight(days, i, known));
    }
    return faults;
  }

  private static List<String> faultsOfNight(List<Day> days, int day, Map<UUID, Offer> known) {
    var faults = new ArrayList<String>();
    var night = days.get(day).night();
    var hours = known.get(night.offer()).terms().hours();
    if (night.from() < days.get(day).back()) faults.add("the room is entered before one is there");
    if (hours.stream().noneMatch(open -> isWithin(open, night.from()))) faults.add("no check-in");
    int out = minute(hours.getFirst().opens()) + minutes(known.get(night.offer())) - 24 * 60;
    if (night.until() != out) faults.add("check-out is another one");
    if (days.get(day + 1).leaves() > out) faults.add("the room must be free before one leaves");
    return faults;
  }

  private static boolean isWithin(Hours hours, int minute) {
    return minute >= minute(hours.opens()) && minute <= minute(hours.closes());
  }

  private List<String> faults(Wishes wishes, Day day, Map<UUID, Offer> known) {
    var faults = new ArrayList<String>();
    int now = day.leaves();
    boolean isFirst = day.date().equals(wishes.date());
    if (isFirst && now < minute(wishes.leave())) faults.add(day.date() + " begins too early");
    for (int i = 0; i < day.stops().size(); i++) {
      var stop = day.stops().get(i);
      var offer = known.get(stop.offer());
      if (lunchMinutes(day, i) > stop.arrives() - now - stop.travel()) faults.add("no time to eat");
      if (stop.arrives() < now + stop.travel()) faults.add(offer.slug() + " is reached too soon");
      if (stop.starts() < stop.arrives()) faults.add(offer.slug() + " begins before one is there");
      if (stop.ends() - stop.starts() < minutes(offer)) faults.add(offer.slug() + " is cut short");
      if (!isOpen(offer, day.date(), stop)) faults.add(offer.slug() + " is closed then");
      if (!offer.terms().group().holds(wishes.party().heads())) faults.add("not for such a group");
      now = stop.ends();
    }
    if (eats(day, known) && day.lunch() != null && lunchMinutes(day) >= 60) {
      faults.add("lunch is had twice on " + day.date());
    }
    if (day.back() < now + day.travelToEnd()) faults.add(day.date() + " ends before one is back");
    if (!day.stops().isEmpty() && day.back() > minute(wishes.back())) faults.add("back too late");
    return faults;
  }

  private static boolean eats(Day day, Map<UUID, Offer> known) {
    return day.stops().stream()
        .anyMatch(stop -> Midday.isLunch(known.get(stop.offer()), stop.starts()));
  }

  private static int lunchMinutes(Day day) {
    return day.lunch().to() - day.lunch().from();
  }

  private static int lunchMinutes(Day day, int stop) {
    var lunch = day.lunch();
    return lunch == null || lunch.afterStops() != stop ? 0 : lunch.to() - lunch.from();
  }

  private static boolean isOpen(Offer offer, LocalDate day, Stop stop) {
    return offer.terms().hours().stream()
        .filter(hours -> hours.holds(day))
        .anyMatch(hours -> isWithin(hours, stop, minutes(offer)));
  }

  private static boolean isWithin(Hours hours, Stop stop, int minutes) {
    return stop.starts() >= minute(hours.opens())
        && stop.starts() + minutes <= minute(hours.closes());
  }

  private Map<UUID, Offer> known(Trip trip) {
    var known = new HashMap<UUID, Offer>();
    offers.all(trip.itinerary().offers().toList()).forEach(offer -> known.put(offer.id(), offer));
    return known;
  }

  private static int minutes(Offer offer) {
    return offer.terms().minutes() == null ? 0 : offer.terms().minutes();
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private Wishes wishes(Random random) {
    return wishes(random, 1 + random.nextInt(3));
  }

  private Wishes wishes(Random random, int days) {
    var all = starts.list();
    var start = all.get(random.nextInt(all.size()));
    return new Wishes(
        new From(start.name(), start.point()),
        SATURDAY.plusDays(random.nextInt(60)),
        days,
        LocalTime.of(7 + random.nextInt(3), 30 * random.nextInt(2)),
        LocalTime.of(16 + random.nextInt(5), 0),
        new Party(2 + random.nextInt(6), random.nextInt(3), random.nextInt(2)),
        random.nextInt(3) == 0 ? Mode.values()[random.nextInt(Mode.values().length)] : Mode.CAR,
        Stream.of(Like.values()).filter(like -> random.nextInt(4) == 0).toList(),
        Pace.values()[random.nextInt(Pace.values().length)],
        random.nextBoolean(),
        random.nextBoolean() ? null : Money.of(String.valueOf(1000 + random.nextInt(9000)), "THB"),
        null,
        null,
        random.nextBoolean(),
        false,
        List.of(),
        List.of());
  }

  private static Wishes saying(Wishes wishes, List<Said> said) {
    return wishes.with(said, List.of());
  }
}
