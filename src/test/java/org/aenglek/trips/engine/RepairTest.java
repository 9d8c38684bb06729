package org.aenglek.trips.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A plan of which something fell away changes as little as it must. */
class RepairTest {
  private static final int STEPS = 1_000;

  private final Problem problem = Samples.trip(8, 80, 3);
  private final Plan plan = new Engine(problem, 8).run(STEPS);
  private final List<List<Integer>> days = plan.tours().stream().map(Tour::places).toList();

  @Test
  void aPlanThatStillHoldsStaysAsItIs() {
    var repaired = repaired(problem);
    for (int day = 0; day < days.size(); day++) {
      assertThat(repaired.tours().get(day).places()).containsAll(days.get(day));
    }
  }

  @Test
  void allOthersStayOnTheirDaysWhenAPlaceCloses() {
    plan.stops().mapToInt(Stop::place).forEach(this::othersStay);
  }

  private void othersStay(int closed) {
    var repaired = repaired(closed(closed));
    for (int day = 0; day < days.size(); day++) {
      var kept = new ArrayList<>(days.get(day));
      kept.removeIf(place -> place == closed);
      assertThat(repaired.tours().get(day).places()).containsAll(kept).doesNotContain(closed);
    }
  }

  private Problem closed(int index) {
    var places = new ArrayList<>(problem.places());
    var of = places.get(index);
    List<List<Window>> never = problem.days().stream().map(day -> List.<Window>of()).toList();
    places.set(
        index, new Place(of.location(), of.score(), of.length(), of.cost(), of.community(), never));
    return new Problem(places, problem.days(), problem.travel(), problem.rules());
  }

  @Test
  void aShorterDayLosesNoMoreThanItMust() {
    var shorter = new ArrayList<>(problem.days());
    var day = shorter.get(1);
    shorter.set(
        1,
        new Day(day.start(), day.end(), day.earliest(), day.latest() - 60, day.lunch(), List.of()));
    var repaired =
        repaired(new Problem(problem.places(), shorter, problem.travel(), problem.rules()));
    assertThat(repaired.tours().get(0).places()).containsAll(days.get(0));
    assertThat(repaired.tours().get(2).places()).containsAll(days.get(2));
    assertThat(repaired.stops().map(Stop::place).filter(days.get(1)::contains).count())
        .isBetween(days.get(1).size() - 3L, (long) days.get(1).size());
  }

  @Test
  void asManyPlacesAreKeptAsCanBe() {
    assertThat(LongStream.range(0, 150).filter(seed -> !keepsMost(seed))).isEmpty();
  }

  /** After another place of a small trip became a must not: compared with all that could be. */
  private static boolean keepsMost(long seed) {
    var problem = Samples.small(seed);
    var plan = new Engine(problem, seed).run(200);
    var before = plan.tours().stream().map(Tour::places).toList();
    var gone = plan.stops().findFirst();
    if (gone.isEmpty()) return true;
    var fewer = unwanted(problem, gone.get().place());
    var repaired = Referee.approved(fewer, Engine.repairing(fewer, before, seed).run(STEPS));
    long kept =
        IntStream.range(0, before.size())
            .mapToLong(
                day -> {
                  var places = repaired.tours().get(day).places();
                  return before.get(day).stream().filter(places::contains).count();
                })
            .sum();
    return kept >= plan.stops().count() - 1 - lostBesides(problem, gone.get().place());
  }

  /** Without the place a way may be longer than with it, or a visit too short. */
  private static int lostBesides(Problem problem, int place) {
    return problem.places().get(place).length() < 5 ? 1 : 0;
  }

  private static Problem unwanted(Problem problem, int place) {
    var wishes =
        new ArrayList<>(
            problem.rules().wishes().stream().filter(wish -> wish.place() != place).toList());
    wishes.add(new Wish.MustNot(place));
    return new Problem(
        problem.places(), problem.days(), problem.travel(), problem.rules().withWishes(wishes));
  }

  private Plan repaired(Problem changed) {
    return Referee.approved(changed, Engine.repairing(changed, days, 9).run(STEPS));
  }
}
