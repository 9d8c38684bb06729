package org.aenglek.trips;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.trips.Itinerary.Break;
import org.aenglek.trips.Itinerary.Why;
import org.aenglek.trips.engine.Concession;
import org.aenglek.trips.engine.LeftOut;
import org.aenglek.trips.engine.Plan;
import org.aenglek.trips.engine.Reason;
import org.aenglek.trips.engine.Stop;
import org.aenglek.trips.engine.Tour;
import org.jspecify.annotations.Nullable;

/** Writes down what the engine answered, in the words of offers and communities. */
final class Itineraries {
  private final Question question;

  private Itineraries(Question question) {
    this.question = question;
  }

  static Itinerary of(Question question, Plan plan, List<LeftOut> leftOut) {
    return new Itineraries(question).itinerary(plan, leftOut);
  }

  private Itinerary itinerary(Plan plan, List<LeftOut> leftOut) {
    var days =
        IntStream.range(0, plan.tours().size())
            .mapToObj(day -> day(day, plan.tours().get(day)))
            .toList();
    var left =
        Stream.concat(leftOut.stream().map(this::leftOut), question.choice().left().stream())
            .toList();
    return new Itinerary(
        days,
        left,
        gaveWay(plan),
        question.choice().askFirst().stream().map(Community::id).toList());
  }

  private Itinerary.Day day(int day, Tour tour) {
    var pause = tour.lunch();
    return new Itinerary.Day(
        question.wishes().dates().get(day),
        tour.departure(),
        tour.stops().stream().map(this::stop).toList(),
        pause == null ? null : new Break(pause.afterStops(), pause.from(), pause.to()),
        tour.travelToEnd(),
        tour.finish(),
        question.nights().night(day, tour.stay(), tour.finish()).orElse(null));
  }

  private Itinerary.Stop stop(Stop stop) {
    var visit = question.visit(stop.place());
    return new Itinerary.Stop(
        visit.offer().id(),
        visit.community().id(),
        stop.travel(),
        stop.arrival(),
        stop.start(),
        stop.end(),
        visit.cost(),
        visit.facts());
  }

  private Itinerary.LeftOut leftOut(LeftOut left) {
    var visit = question.visit(left.place());
    return new Itinerary.LeftOut(
        visit.offer().id(),
        visit.community().id(),
        left.reasons().stream().map(reason -> why(reason, visit)).toList());
  }

  /** What the visitor said must be in, whether the engine knows it or not; not what we chose. */
  private List<Why> gaveWay(Plan plan) {
    var wishes = question.wishes();
    var others =
        plan.gaveWay().stream()
            .filter(concession -> !(concession instanceof Concession.MustLeftOut))
            .map(this::why);
    var in = plan.stops().map(stop -> question.visit(stop.place()).offer().id()).collect(toSet());
    var musts =
        wishes.said().stream()
            .filter(said -> said.isIn() && !in.contains(said.offer()))
            .map(said -> new Why(Why.Kind.MUST_LEFT_OUT, null, null, said.offer()));
    return Stream.concat(others, musts).toList();
  }

  private Why why(Reason reason, Candidate visit) {
    boolean isOfTime =
        reason instanceof Reason.NoTime
            || reason instanceof Reason.TooFar
            || reason instanceof Reason.ClosedThen;
    if (isOfTime && isOutOfHours(visit)) return Why.of(Why.Kind.CLOSED_THEN);
    return switch (reason) {
      case Reason.Unwanted unwanted -> Why.of(Why.Kind.UNWANTED);
      case Reason.Closed closed -> Why.of(closed(visit));
      case Reason.ClosedThen closed -> Why.of(Why.Kind.CLOSED_THEN);
      case Reason.NoTime noTime ->
          new Why(
              Why.Kind.NO_TIME, noTime.day(), (long) noTime.shortBy(), offer(noTime.insteadOf()));
      case Reason.TooFar tooFar ->
          new Why(Why.Kind.TOO_FAR, tooFar.day(), (long) tooFar.shortBy(), null);
      case Reason.OverBudget over -> new Why(Why.Kind.OVER_BUDGET, null, over.by(), null);
      case Reason.LimitReached limit -> new Why(Why.Kind.LIMIT, null, null, null);
      case Reason.ChosenInstead chosen ->
          new Why(Why.Kind.INSTEAD, null, null, offer(chosen.place()));
      case Reason.OutOfOrder order ->
          new Why(Why.Kind.ORDER, null, null, offer(order.order().first()));
      case Reason.NoDay noDay -> Why.of(Why.Kind.NO_DAY);
      case Reason.NoGain noGain -> Why.of(Why.Kind.NO_GAIN);
    };
  }

  /** Whether it opens too late, or closes too early, for anybody who is out at those hours. */
  private boolean isOutOfHours(Candidate visit) {
    int leave = Choices.minute(question.wishes().leave());
    int back = Choices.minute(question.wishes().back());
    return visit.open().stream()
        .flatMap(List::stream)
        .allMatch(
            open -> open.to() < leave || Math.max(open.from(), leave) + visit.minutes() > back);
  }

  /** The engine knows only the hours that are left of a day; the doors may be open at others. */
  private static Why.Kind closed(Candidate visit) {
    if (visit.open().stream().allMatch(List::isEmpty)) return Why.Kind.WEEKDAY;
    return visit.open().stream()
            .flatMap(List::stream)
            .allMatch(open -> Midday.isLunch(visit.offer(), open.from()))
        ? Why.Kind.LUNCH_ELSEWHERE
        : Why.Kind.CLOSED_THEN;
  }

  private Why why(Concession concession) {
    return switch (concession) {
      case Concession.MustLeftOut must ->
          new Why(Why.Kind.MUST_LEFT_OUT, null, null, offer(must.place()));
      case Concession.DayTooShort day ->
          new Why(Why.Kind.DAY_TOO_SHORT, day.day(), (long) day.shortBy(), null);
      case Concession.NoLunch day -> new Why(Why.Kind.NO_LUNCH, day.day(), null, null);
      case Concession.StaysOverBudget over ->
          new Why(Why.Kind.STAYS_OVER_BUDGET, null, over.by(), null);
    };
  }

  private @Nullable UUID offer(int place) {
    return place < 0 ? null : question.visit(place).offer().id();
  }
}
