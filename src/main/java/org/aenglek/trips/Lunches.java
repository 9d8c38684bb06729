package org.aenglek.trips;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.offers.Offer;
import org.aenglek.trips.Wishes.Said;
import org.aenglek.trips.engine.Plan;
import org.aenglek.trips.engine.Window;

/**
 * Finds which meal is the lunch of which day: the first meal at noon that a plan has there, and
 * what the visitor said must be in. On all other days is a break.
 */
record Lunches(Wishes wishes, Map<UUID, Candidate> visits) {

  static Lunches of(Wishes wishes, Choice choice) {
    var visits = new LinkedHashMap<UUID, Candidate>();
    choice.visits().forEach(visit -> visits.put(visit.offer().id(), visit));
    return new Lunches(wishes, visits);
  }

  /** Of a plan for this choice. */
  Midday of(Plan plan, Choice choice) {
    return midday(
        plan.tours().stream()
            .map(
                tour ->
                    tour.stops().stream()
                        .map(
                            stop ->
                                lunch(
                                    choice.visits().get(stop.place()).offer().id(), stop.start())))
            .toList());
  }

  /** Of an earlier plan, as far as its meals can still be had. */
  Midday of(List<Itinerary.Day> before) {
    return midday(
        before.stream()
            .map(day -> day.stops().stream().map(stop -> lunch(stop.offer(), stop.starts())))
            .toList());
  }

  /** Only what the visitor said. */
  Midday said() {
    return midday(List.of());
  }

  private Midday midday(List<Stream<Optional<UUID>>> days) {
    var lunches = new LinkedHashMap<Integer, UUID>();
    for (int day = 0; day < days.size(); day++) {
      int today = day;
      days.get(day)
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(meal -> lunches.put(today, meal));
    }
    wishes.said().stream().filter(Said::isIn).forEach(said -> bySaying(lunches, said));
    return new Midday(lunches);
  }

  private Optional<UUID> lunch(UUID offer, int begins) {
    var visit = visits.get(offer);
    if (visit == null || !Midday.isLunch(visit.offer(), begins)) return Optional.empty();
    boolean isUnwanted =
        wishes.said().stream().anyMatch(one -> one.offer().equals(offer) && !one.isIn());
    return isUnwanted ? Optional.empty() : Optional.of(offer);
  }

  /** A meal at noon that must be in is the lunch of its day, or of the first on which it opens. */
  private void bySaying(Map<Integer, UUID> lunches, Said said) {
    var visit = visits.get(said.offer());
    if (visit == null || visit.offer().kind() != Offer.Kind.MEAL) return;
    boolean isChosen = lunches.containsValue(said.offer());
    if (isChosen && said.day() == null) return;
    IntStream.range(0, wishes.days())
        .filter(day -> said.day() == null || said.day() == day)
        .filter(day -> visit.open().get(day).stream().anyMatch(open -> isNoon(visit, open)))
        .findFirst()
        .ifPresent(
            day -> {
              lunches.values().remove(said.offer());
              lunches.put(day, said.offer());
            });
  }

  private static boolean isNoon(Candidate visit, Window open) {
    return Midday.isLunch(visit.offer(), open.from());
  }
}
