package org.aenglek.trips;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.offers.Offer;
import org.aenglek.trips.engine.Lunch;
import org.aenglek.trips.engine.Window;
import org.jspecify.annotations.Nullable;

/**
 * How the middle of the day is spent. At first each day has a break, and meals compete with all
 * other visits by what they take beyond it; then a plan in which the meals that won are the lunch
 * of their days is held against one with breaks alone, and the better one stays. Those who pray
 * have time for the noon prayer in either case.
 *
 * @param meals by day, the offer that is its lunch; null while that is open
 */
record Midday(@Nullable Map<Integer, UUID> meals) {
  static final Midday OPEN = new Midday(null);

  private static final Window EATING = new Window(11 * 60, 13 * 60 + 30);
  private static final int EATING_MINUTES = 60;
  private static final int PRAYING_UNTIL = 14 * 60;
  private static final int PRAYING_MINUTES = 20;

  /** Whether a visit that begins then is a lunch. */
  static boolean isLunch(Offer offer, int begins) {
    return offer.kind() == Offer.Kind.MEAL && begins >= EATING.from() && begins <= EATING.to();
  }

  /** The break of that day; a day that begins after it or is over before needs none. */
  @Nullable Lunch breakOn(int day, Wishes wishes, Prayers prayers) {
    boolean isEaten = meals != null && meals.containsKey(day);
    int length = (isEaten ? 0 : EATING_MINUTES) + (wishes.prayers() ? PRAYING_MINUTES : 0);
    var begins = wishes.prayers() ? new Window(minuteAfter(prayers.noon()), PRAYING_UNTIL) : EATING;
    boolean isOut =
        Choices.minute(wishes.leave()) <= begins.from()
            && Choices.minute(wishes.back()) >= begins.to() + length;
    return length > 0 && isOut ? new Lunch(begins, length) : null;
  }

  /**
   * How long a visit takes; while lunch is open, a meal at noon only what it takes beyond a break.
   */
  int length(Candidate visit) {
    boolean isNoon =
        visit.open().stream()
            .flatMap(List::stream)
            .anyMatch(open -> isLunch(visit.offer(), open.from()));
    return meals == null && isNoon
        ? Math.max(0, visit.minutes() - EATING_MINUTES)
        : visit.minutes();
  }

  /** When a visit may begin, if lunch is had elsewhere on that day: nobody eats it twice. */
  List<Window> windows(Candidate visit, int day) {
    var open = visit.open().get(day);
    boolean isFree = meals == null || visit.offer().kind() != Offer.Kind.MEAL;
    if (isFree || visit.offer().id().equals(meals.get(day))) return open;
    return open.stream().flatMap(Midday::beforeAndAfter).toList();
  }

  private static Stream<Window> beforeAndAfter(Window open) {
    return Stream.of(
            new Window(open.from(), Math.min(open.to(), EATING.from() - 1)),
            new Window(Math.max(open.from(), EATING.to() + 1), open.to()))
        .filter(window -> window.from() <= window.to());
  }

  private static int minuteAfter(LocalTime time) {
    return Choices.minute(time) + (time.getSecond() > 0 ? 1 : 0);
  }
}
