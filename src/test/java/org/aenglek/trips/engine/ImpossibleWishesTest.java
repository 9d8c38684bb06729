package org.aenglek.trips.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.aenglek.trips.engine.ProblemRefused.Why;
import org.aenglek.trips.engine.Wish.Must;
import org.junit.jupiter.api.Test;

/** Whoever asks for what cannot be gets a plan as near as can be, and is told what gave way. */
class ImpossibleWishesTest {
  private static final List<List<Window>> ALWAYS = List.of(List.of(new Window(0, 1_000)));
  private static final Travel NEAR = new Travel(2, new int[] {0, 10, 10, 0});
  private static final Day DAY = new Day(0, 0, 0, 100);

  private static Place place(int length, long cost) {
    return new Place(1, 10, length, cost, Place.ALONE, ALWAYS);
  }

  private static Problem problem(List<Place> places, Day day, Rules rules) {
    return new Problem(places, List.of(day), NEAR, rules);
  }

  private static Plan planned(Problem problem) {
    return Referee.approved(problem, new Engine(problem, 1).run(200));
  }

  @Test
  void moreMustSeesThanADayHoldsGiveWayToAsManyAsCanBe() {
    var wishes = IntStream.range(0, 50).<Wish>mapToObj(Must::new).toList();
    var places = Collections.nCopies(60, place(20, 0));
    var plan = planned(problem(places, DAY, Rules.NONE.withWishes(wishes)));
    assertThat(plan.stops()).hasSize(4).allMatch(stop -> stop.place() < 50);
    assertThat(plan.gaveWay()).hasSize(46).allMatch(Concession.MustLeftOut.class::isInstance);
  }

  @Test
  void aDayThatEndsBeforeItStartsIsEmpty() {
    var problem = problem(List.of(place(20, 0)), new Day(0, 0, 100, 50), Rules.NONE);
    assertThat(planned(problem).gaveWay()).containsExactly(new Concession.DayTooShort(0, 50));
    assertThat(new Engine(problem, 1).leftOut())
        .containsExactly(new LeftOut(0, List.of(new Reason.NoDay())));
  }

  @Test
  void aDayWithoutTimeForLunchHasNone() {
    var lunch = new Lunch(new Window(0, 100), 300);
    var plan =
        planned(
            problem(List.of(place(20, 0)), new Day(0, 0, 0, 100, lunch, List.of()), Rules.NONE));
    assertThat(plan.gaveWay()).containsExactly(new Concession.NoLunch(0));
    assertThat(plan.stops()).hasSize(1);
  }

  @Test
  void whoHasNoMoneyVisitsWhatIsFree() {
    var problem = problem(List.of(place(20, 500), place(20, 0)), DAY, Rules.NONE.withBudget(0));
    assertThat(planned(problem).stops()).extracting(Stop::place).containsExactly(1);
    assertThat(new Engine(problem, 1).leftOut())
        .containsExactly(new LeftOut(0, List.of(new Reason.OverBudget(500))));
  }

  @Test
  void tooDearANightIsSaid() {
    var stays = List.of(new Stay(1, 900, 0), new Stay(1, 700, 0));
    var plan =
        planned(
            problem(
                List.of(place(20, 0)),
                new Day(0, 0, 0, 100, null, stays),
                Rules.NONE.withBudget(500)));
    assertThat(plan.gaveWay()).containsExactly(new Concession.StaysOverBudget(200));
    assertThat(plan.stops()).hasSize(1);
  }

  @Test
  void aMustSeeThatIsClosedThenIsLeftOutForThatReason() {
    var pinned = List.<Wish>of(new Must(0, 0, new Window(2_000, 3_000)));
    var problem = problem(List.of(place(20, 0)), DAY, Rules.NONE.withWishes(pinned));
    assertThat(planned(problem).gaveWay()).containsExactly(new Concession.MustLeftOut(0));
    assertThat(new Engine(problem, 1).leftOut())
        .containsExactly(new LeftOut(0, List.of(new Reason.Closed())));
  }

  @Test
  void thereIsNoWayToAnIsland() {
    int never = Integer.MAX_VALUE;
    var island = new Travel(2, new int[] {0, never, never, 0});
    var problem = new Problem(List.of(place(20, 0)), List.of(DAY), island, Rules.NONE);
    assertThat(planned(problem).stops()).isEmpty();
    assertThat(new Engine(problem, 1).leftOut().getFirst().reasons())
        .hasAtLeastOneElementOfType(Reason.TooFar.class);
  }

  @Test
  void nothingToChooseFromIsAnEmptyPlan() {
    assertThat(planned(problem(List.of(), DAY, Rules.NONE)).stops()).isEmpty();
  }

  @Test
  void whatMeansNothingIsRefused() {
    var one = List.of(place(20, 0));
    refused(Why.TOO_MANY_PLACES, () -> problem(tenThousand(), DAY, Rules.NONE));
    refused(Why.PLACE_IS_NEGATIVE, () -> problem(List.of(place(-1, 0)), DAY, Rules.NONE));
    refused(Why.PLACE_IS_NEGATIVE, () -> problem(List.of(place(1, -5)), DAY, Rules.NONE));
    refused(Why.NO_DAYS, () -> new Problem(one, List.of(), NEAR, Rules.NONE));
    refused(Why.DAY_IS_NOWHERE, () -> problem(one, new Day(0, 7, 0, 100), Rules.NONE));
    refused(Why.TIME_IS_TOO_LARGE, () -> problem(one, new Day(0, 0, 0, 1 << 30), Rules.NONE));
    refused(Why.RULES_ARE_NEGATIVE, () -> problem(one, DAY, Rules.NONE.withBudget(-1)));
    refused(Why.TRAVEL_IS_NOT_SQUARE, () -> new Travel(2, new int[3]));
    var other = Rules.NONE.withOrders(List.of(new Before(0, 1)));
    refused(Why.RULE_NAMES_NO_PLACE, () -> problem(one, DAY, other));
    var both = Rules.NONE.withWishes(List.of(new Must(0), new Wish.MustNot(0)));
    refused(Why.WISHES_CONTRADICT, () -> problem(one, DAY, both));
  }

  private static List<Place> tenThousand() {
    return Collections.nCopies(10_000, place(20, 0));
  }

  private static void refused(Why why, Runnable asking) {
    assertThatExceptionOfType(ProblemRefused.class)
        .isThrownBy(asking::run)
        .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(why));
  }
}
