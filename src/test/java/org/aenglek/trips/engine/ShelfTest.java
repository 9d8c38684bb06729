package org.aenglek.trips.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two drafts have one good day each: places 0 and 2 are rich, 1 and 3 are poor. */
class ShelfTest {
  private static final int[] SCORES = {10, 2, 10, 3};
  private static final int[][] GOOD_FIRST = {{0}, {1}};
  private static final int[][] GOOD_SECOND = {{3}, {2}};
  private static final int[][] BOTH_GOOD = {{0}, {2}};
  private static final long BETTER_DRAFT = 1_300;

  @Test
  void goodDaysOfTwoDraftsComeTogether() {
    var shelf = shelf(Rules.NONE, GOOD_FIRST, GOOD_SECOND);
    assertThat(shelf.assemble(BETTER_DRAFT)).isDeepEqualTo(BOTH_GOOD);
    assertThat(shelf.assemble(2_000)).as("no better than it is").isNull();
  }

  @Test
  void noPlaceIsOnTwoDays() {
    assertThat(shelf(Rules.NONE, GOOD_FIRST, new int[][] {{3}, {0}}).assemble(BETTER_DRAFT))
        .isNull();
  }

  @Test
  void goodDaysStayApartIfTheyAreTooDearTogether() {
    assertThat(shelf(budget(7), GOOD_FIRST, GOOD_SECOND).assemble(BETTER_DRAFT)).isNull();
    assertThat(shelf(budget(8), GOOD_FIRST, GOOD_SECOND).assemble(BETTER_DRAFT))
        .isDeepEqualTo(BOTH_GOOD);
  }

  private static Rules budget(long budget) {
    return new Rules(0, budget, 0, villages(), List.of(), List.of(), List.of());
  }

  @Test
  void goodDaysStayApartIfTheyHaveTooManyOfASet() {
    var limit = List.of(new AtMost(1, List.of(0, 2)));
    var rules = new Rules(0, Rules.UNLIMITED, 0, villages(), limit, List.of(), List.of());
    assertThat(shelf(rules, GOOD_FIRST, GOOD_SECOND).assemble(BETTER_DRAFT)).isNull();
  }

  @Test
  void theSecondPlaceOfAVillageCountsLessOnWhicheverDay() {
    var rules = Rules.NONE.withFairness(50, villages());
    var shelf = shelf(rules, GOOD_FIRST, GOOD_SECOND);
    assertThat(shelf.assemble(1_499)).isDeepEqualTo(BOTH_GOOD);
    assertThat(shelf.assemble(1_500)).isNull();
  }

  private static List<Community> villages() {
    return List.of(new Community(0, 0));
  }

  private static Shelf shelf(Rules rules, int[][]... drafts) {
    var ground = new Ground(problem(rules));
    var shelf = new Shelf(new Draft(ground));
    for (var stops : drafts) {
      var draft = new Draft(ground);
      draft.takeStops(stops);
      shelf.keep(draft);
    }
    return shelf;
  }

  /** Rich places are of one village and cost 4, the others cost nothing. */
  private static Problem problem(Rules rules) {
    var village = rules.communities().isEmpty() ? Place.ALONE : 0;
    var always = List.of(new Window(0, 100));
    var places =
        IntStream.range(0, SCORES.length)
            .mapToObj(
                place -> {
                  boolean isRich = SCORES[place] == 10;
                  return new Place(
                      0,
                      SCORES[place],
                      10,
                      isRich ? 4 : 0,
                      isRich ? village : Place.ALONE,
                      List.of(always, always));
                })
            .toList();
    var day = new Day(0, 0, 0, 100);
    return new Problem(places, List.of(day, day), new Travel(1, new int[1]), rules);
  }
}
