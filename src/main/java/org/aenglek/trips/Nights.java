package org.aenglek.trips;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.trips.engine.Plan;
import org.aenglek.trips.engine.Stay;
import org.aenglek.trips.engine.Window;
import org.jspecify.annotations.Nullable;

/**
 * Where each night can be spent, and what its hours make of the day before and the one after. At
 * first every stay competes that can be entered before the day must end; then the hours of the one
 * that won hold, and of the others those stay that would not cut the days shorter.
 *
 * <p>Nights are spent in villages until the last day on which there is something to visit: nobody
 * pays for a bed to go home from.
 */
final class Nights {
  private static final int SCORE = 150;

  private final Wishes wishes;
  private final List<Night> nights;

  /**
   * One night.
   *
   * @param until when the day before it must have ended
   * @param out when one must have left in the morning; none while that bounds nothing
   */
  private record Night(List<Candidate> stays, int until, @Nullable Integer out) {}

  private Nights(Wishes wishes, List<Night> nights) {
    this.wishes = wishes;
    this.nights = nights;
  }

  static Nights open(Wishes wishes, Choice choice) {
    int back = Choices.minute(wishes.back());
    var nights = new ArrayList<Night>();
    for (int night = 0; night < wishes.days() - 1; night++) {
      int tonight = night;
      var stays =
          choice.stays().stream()
              .filter(stay -> wishes.inVillages() && stay.isOpenOn(tonight))
              .filter(stay -> stay.open().get(tonight).getFirst().from() <= back)
              .toList();
      int closes = stays.stream().mapToInt(stay -> closes(stay, tonight)).max().orElse(back);
      nights.add(new Night(stays, Math.min(back, closes), null));
    }
    return new Nights(wishes, List.copyOf(nights));
  }

  /** With the hours of the stays that a plan has, up to the last day on which it has a stop. */
  Nights of(Plan plan) {
    int last = lastDay(plan.tours().stream().map(tour -> !tour.stops().isEmpty()).toList());
    return settled(last, day -> at(day, plan.tours().get(day).stay()));
  }

  /** The same for an earlier plan, as far as its stays can still be had. */
  Nights of(List<Itinerary.Day> before) {
    int last = lastDay(before.stream().map(day -> !day.stops().isEmpty()).toList());
    return settled(
        last,
        day ->
            Optional.ofNullable(before.get(day).night())
                .map(Itinerary.Night::offer)
                .flatMap(offer -> stay(day, offer)));
  }

  private static int lastDay(List<Boolean> areBusy) {
    return Math.max(0, areBusy.lastIndexOf(true));
  }

  private interface Chosen {
    Optional<Candidate> on(int day);
  }

  private Nights settled(int last, Chosen chosen) {
    return new Nights(
        wishes,
        IntStream.range(0, Math.min(last, nights.size()))
            .mapToObj(day -> settled(day, chosen.on(day)))
            .toList());
  }

  /** Where home was better than any stay, the days stay as long as they were. */
  private Night settled(int day, Optional<Candidate> chosen) {
    var night = nights.get(day);
    int until =
        chosen.map(stay -> Math.min(night.until(), closes(stay, day))).orElse(night.until());
    var out = chosen.map(stay -> checkOut(stay, day)).orElse(null);
    var others =
        night.stays().stream()
            .filter(stay -> closes(stay, day) >= until && leavesLongEnough(stay, day, out))
            .toList();
    return new Night(others, until, out);
  }

  private boolean leavesLongEnough(Candidate stay, int day, @Nullable Integer out) {
    int needed = Math.min(leave(), Objects.requireNonNullElse(out, leave()));
    return Objects.requireNonNullElse(checkOut(stay, day), needed) >= needed;
  }

  /** When a day begins: no later than the room must be free. */
  int earliest(int day) {
    var out = day == 0 || day > nights.size() ? null : nights.get(day - 1).out();
    return out == null ? leave() : Math.min(leave(), out);
  }

  int latest(int day) {
    return day < nights.size() ? nights.get(day).until() : Choices.minute(wishes.back());
  }

  private int leave() {
    return Choices.minute(wishes.leave());
  }

  /** Which stay it is, by the index that the engine gives; none: back to where the trip starts. */
  Optional<Candidate> at(int day, int stay) {
    return stay <= 0 ? Optional.empty() : Optional.of(nights.get(day).stays().get(stay - 1));
  }

  /** As the engine knows them: stay 0 is to go back to where the trip starts. */
  List<Stay> stays(int day, Reach reach) {
    var stays = new ArrayList<Stay>();
    if (day >= nights.size() || nights.get(day).stays().isEmpty()) return stays;
    stays.add(new Stay(0, 0, 0));
    for (var stay : nights.get(day).stays()) {
      stays.add(new Stay(reach.number(stay.point()), stay.cost().minor(), SCORE));
    }
    return stays;
  }

  /** The stay as it is written down: who comes before its door opens waits for that. */
  Optional<Itinerary.Night> night(int day, int stay, int arrives) {
    return at(day, stay)
        .map(
            it ->
                new Itinerary.Night(
                    it.offer().id(),
                    it.community().id(),
                    it.cost(),
                    it.facts(),
                    entered(it, day, arrives),
                    checkOut(it, day)));
  }

  private static int entered(Candidate stay, int day, int arrives) {
    return stay.open().get(day).stream()
        .filter(open -> open.to() >= arrives)
        .mapToInt(open -> Math.max(open.from(), arrives))
        .min()
        .orElse(arrives);
  }

  private static int closes(Candidate stay, int day) {
    return stay.open().get(day).stream().mapToInt(Window::to).max().orElseThrow();
  }

  private @Nullable Integer checkOut(Candidate stay, int day) {
    return stay.checkOut(wishes.dates().get(day));
  }

  private Optional<Candidate> stay(int day, UUID offer) {
    if (day >= nights.size()) return Optional.empty();
    return nights.get(day).stays().stream()
        .filter(stay -> stay.offer().id().equals(offer))
        .findFirst();
  }
}
