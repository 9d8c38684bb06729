package org.aenglek.trips.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EngineTest {
  private static final int STEPS = 1_500;

  @Test
  void everyPlanOnTheWayCanBeMade() {
    var problem = Samples.trip(1, 120, 3);
    var engine = new Engine(problem, 1);
    Referee.approved(problem, engine.best());
    engine.onBetter(plan -> Referee.approved(problem, plan)).run(STEPS);
  }

  @Test
  void smallTripsOfAllKindsCanBeMade() {
    LongStream.range(1_000, 1_400)
        .forEach(
            seed -> {
              var problem = Samples.small(seed);
              Referee.approved(problem, new Engine(problem, seed).run(50));
            });
  }

  @Test
  void eachPlanIsBetterThanTheOneBefore() {
    assertThat(values(4)).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(5);
  }

  @Test
  void theSameSeedGivesTheSamePlansInTheSameOrder() {
    assertThat(values(2)).isEqualTo(values(2));
    assertThat(values(2)).isNotEqualTo(values(3));
  }

  private static List<Long> values(long seed) {
    var values = new ArrayList<Long>();
    var engine = new Engine(Samples.trip(5, 100, 3), seed);
    values.add(engine.best().value());
    engine.onBetter(plan -> values.add(plan.value())).run(STEPS);
    return values;
  }

  @Test
  void itStopsAtOnceWhenTold() {
    var asked = new AtomicInteger();
    var engine = new Engine(Samples.trip(6, 100, 3), 6);
    var first = engine.best();
    assertThat(engine.run(() -> asked.incrementAndGet() == 1)).isEqualTo(first);
    assertThat(asked).hasValue(1);
  }

  @Test
  void anyThreadSeesTheBestPlanWhileItRuns() throws InterruptedException {
    var engine = new Engine(Samples.trip(7, 100, 3), 7);
    var stopped = new AtomicInteger();
    var thread = Thread.ofVirtual().start(() -> engine.run(() -> stopped.get() == 1));
    var seen = engine.best();
    stopped.set(1);
    thread.join();
    assertThat(engine.best().value()).isGreaterThanOrEqualTo(seen.value());
  }

  @Test
  void theShorterWayIsTakenWhereAllIsVisited() {
    var always = List.of(List.of(new Window(0, 100)));
    var places =
        IntStream.rangeClosed(1, 3)
            .mapToObj(location -> new Place(location, 1, 0, 0, Place.ALONE, always))
            .toList();
    var line = new Travel(4, new int[] {0, 1, 2, 3, 1, 0, 1, 2, 2, 1, 0, 1, 3, 2, 1, 0});
    var problem = new Problem(places, List.of(new Day(0, 3, 0, 100)), line, Rules.NONE);
    var plan = Referee.approved(problem, new Engine(problem, 1).run(100));
    assertThat(plan.tours().getFirst().places()).containsExactly(0, 1, 2);
  }

  @Test
  void twoVillagesAreFairerThanOneVillageTwice() {
    var fair = Rules.NONE.withFairness(50, List.of(new Community(0, 4), new Community(0, 4)));
    assertThat(chosen(fair.withFairness(0, fair.communities()))).containsExactlyInAnyOrder(0, 1);
    assertThat(chosen(fair)).containsExactlyInAnyOrder(0, 2);
  }

  /** Two places of one village, and a poorer one of another, on a day with time for two. */
  private static List<Integer> chosen(Rules rules) {
    var always = List.of(List.of(new Window(0, 100)));
    var places =
        List.of(
            new Place(0, 10, 50, 0, 0, always),
            new Place(0, 9, 50, 0, 0, always),
            new Place(0, 8, 50, 0, 1, always));
    var day = List.of(new Day(0, 0, 0, 100));
    var problem = new Problem(places, day, new Travel(1, new int[1]), rules);
    var plan = Referee.approved(problem, new Engine(problem, 1).run(200));
    return plan.stops().map(Stop::place).toList();
  }
}
