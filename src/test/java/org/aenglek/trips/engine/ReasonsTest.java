package org.aenglek.trips.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.aenglek.trips.engine.Reason.ChosenInstead;
import org.aenglek.trips.engine.Reason.Closed;
import org.aenglek.trips.engine.Reason.ClosedThen;
import org.aenglek.trips.engine.Reason.LimitReached;
import org.aenglek.trips.engine.Reason.NoTime;
import org.aenglek.trips.engine.Reason.OutOfOrder;
import org.aenglek.trips.engine.Reason.OverBudget;
import org.aenglek.trips.engine.Reason.TooFar;
import org.aenglek.trips.engine.Reason.Unwanted;
import org.junit.jupiter.api.Test;

/** Why a place is left out is true: without that the place fits, and with it it does not. */
class ReasonsTest {
  private static final int STEPS = 300;

  @Test
  void withoutAllItsReasonsAPlaceFitsAndWithOneOfThemItDoesNot() {
    LongStream.range(0, 600).forEach(ReasonsTest::reasonsHold);
  }

  private static void reasonsHold(long seed) {
    var problem = Samples.small(seed);
    var engine = new Engine(problem, seed);
    var plan = engine.run(STEPS);
    for (var out : engine.leftOut()) {
      var reasons = out.reasons();
      assertThat(reasons).isNotEmpty();
      if (reasons.contains(new Reason.NoGain()) || reasons.contains(new Reason.NoDay())) continue;
      var name = "seed " + seed + " " + out;
      assertThat(Waived.of(problem, plan, out.place(), reasons).fits()).as(name).isTrue();
      for (var reason : reasons) {
        var others = new ArrayList<>(reasons);
        others.remove(reason);
        assertThat(Waived.of(problem, plan, out.place(), others).fits()).as(name).isFalse();
        lessIsNotEnough(problem, plan, out, reason, others, name);
      }
    }
  }

  /** A minute or a satang less than it says is still too little. */
  private static void lessIsNotEnough(
      Problem problem, Plan plan, LeftOut out, Reason reason, List<Reason> others, String name) {
    var less =
        switch (reason) {
          case NoTime time -> new NoTime(time.day(), time.shortBy() - 1, NoTime.NONE);
          case TooFar far -> new TooFar(far.day(), far.shortBy() - 1);
          case OverBudget over -> new OverBudget(over.by() - 1);
          default -> null;
        };
    if (less == null) return;
    others.add(less);
    assertThat(Waived.of(problem, plan, out.place(), others).fits()).as(name).isFalse();
  }

  @Test
  void whatIsNamedInsteadMakesRoomByItself() {
    var problem = Samples.trip(3, 60, 2);
    var engine = new Engine(problem, 3);
    var plan = engine.run(STEPS);
    assertThat(engine.leftOut())
        .flatExtracting(LeftOut::reasons)
        .filteredOn(NoTime.class::isInstance)
        .isNotEmpty();
    for (var out : engine.leftOut()) {
      if (!(out.reasons().getFirst() instanceof NoTime time) || out.reasons().size() > 1) continue;
      if (time.insteadOf() == NoTime.NONE) continue;
      var without = without(plan, time.insteadOf());
      assertThat(Waived.of(problem, without, out.place(), List.of()).fits()).isTrue();
    }
  }

  private static Plan without(Plan plan, int place) {
    var tours =
        plan.tours().stream()
            .map(
                tour ->
                    new Tour(
                        tour.start(),
                        tour.end(),
                        tour.departure(),
                        tour.stops().stream().filter(stop -> stop.place() != place).toList(),
                        tour.lunch(),
                        tour.travelToEnd(),
                        tour.finish(),
                        tour.stay()))
            .toList();
    return new Plan(tours, plan.score(), plan.value(), plan.cost(), plan.gaveWay());
  }

  /** A plan and a place to add to it, with some things not in the way any more. */
  private record Waived(Problem problem, Plan plan, int place, int earlier) {
    static Waived of(Problem problem, Plan plan, int place, List<Reason> waived) {
      var with = new Waived(problem, plan, place, 0);
      for (var reason : waived) with = with.without(reason);
      return with;
    }

    private Waived without(Reason reason) {
      var rules = problem.rules();
      return switch (reason) {
        case Unwanted no -> with(rules.withWishes(otherWishes()));
        case OverBudget over -> with(rules.withBudget(rules.budget() + over.by()));
        case LimitReached reached -> with(rules.withLimits(otherLimits(reached.limit().places())));
        case ChosenInstead chosen -> with(rules.withLimits(otherLimits(List.of(chosen.place()))));
        case OutOfOrder order -> with(rules.withOrders(otherOrders(order.order())));
        case NoTime time -> new Waived(problem, plan, place, time.shortBy());
        case TooFar far -> new Waived(problem, plan, place, far.shortBy());
        case Closed closed -> atAnyHour();
        case ClosedThen closed -> atAnyHour();
        default -> this;
      };
    }

    private Waived with(Rules rules) {
      return new Waived(with(problem.places(), rules), plan, place, earlier);
    }

    private Problem with(List<Place> places, Rules rules) {
      return new Problem(places, problem.days(), problem.travel(), rules);
    }

    private List<Wish> otherWishes() {
      return problem.rules().wishes().stream().filter(wish -> wish.place() != place).toList();
    }

    private List<Wish> notPinned() {
      return problem.rules().wishes().stream()
          .filter(wish -> wish.place() != place || wish instanceof Wish.MustNot)
          .toList();
    }

    private List<AtMost> otherLimits(List<Integer> places) {
      return problem.rules().limits().stream()
          .filter(limit -> !limit.places().contains(place) || !limit.places().containsAll(places))
          .toList();
    }

    private List<Before> otherOrders(Before waived) {
      return problem.rules().orders().stream().filter(order -> !order.equals(waived)).toList();
    }

    private Waived atAnyHour() {
      var places = new ArrayList<>(problem.places());
      var of = places.get(place);
      var always = List.of(new Window(0, Integer.MAX_VALUE));
      places.set(
          place,
          new Place(
              of.location(),
              of.score(),
              of.length(),
              of.cost(),
              of.community(),
              of.windows().stream().map(closed -> always).toList()));
      var rules = problem.rules().withWishes(notPinned());
      return new Waived(with(places, rules), plan, place, earlier);
    }

    boolean fits() {
      long cost = plan.cost() + problem.places().get(place).cost();
      if (cost > problem.rules().budget()) return false;
      return IntStream.range(0, plan.tours().size()).anyMatch(this::fits);
    }

    private boolean fits(int day) {
      return IntStream.rangeClosed(0, plan.tours().get(day).stops().size())
          .anyMatch(at -> fits(day, at));
    }

    private boolean fits(int day, int at) {
      var tour = plan.tours().get(day);
      var stops = new ArrayList<>(tour.places());
      if (splitsVisit(stops, at)) return false;
      stops.add(at, place);
      var all =
          IntStream.range(0, plan.tours().size())
              .mapToObj(other -> other == day ? stops : plan.tours().get(other).places())
              .flatMap(List::stream)
              .toList();
      return !BruteForce.breaksRules(problem, all)
          && Walk.between(problem, day, tour.start(), tour.end())
              .hurrying(place, earlier)
              .fits(stops);
    }

    /** The engine adds nothing in the middle of a visit to a community with a minimum. */
    private boolean splitsVisit(List<Integer> stops, int at) {
      if (at == 0 || at == stops.size()) return false;
      int community = community(stops.get(at));
      return community == community(stops.get(at - 1))
          && community != Place.ALONE
          && community != community(place)
          && problem.rules().communities().get(community).minimum() > 0;
    }

    private int community(int index) {
      return problem.places().get(index).community();
    }
  }
}
