package org.aenglek.trips.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Small problems whose best plans are known because everything was tried. */
class OptimumTest {
  private static final int STEPS = 5_000;

  @Test
  void smallTripsAreAsGoodAsTheyCanBe() {
    assertThat(LongStream.range(0, 300).filter(seed -> !isBest(seed))).isEmpty();
  }

  @Test
  void whereWhatPromisesMoreShutsOutTheBestOrderIsFound() {
    assertThat(LongStream.of(27, 987, 1297).filter(seed -> !isBest(seed))).isEmpty();
  }

  private static boolean isBest(long seed) {
    var problem = Samples.small(seed);
    var plan = Referee.approved(problem, new Engine(problem, seed).run(STEPS));
    var best = BruteForce.best(problem);
    var found = BruteForce.of(problem, plan);
    assertThat(found).as("seed " + seed).isLessThanOrEqualTo(best);
    return found.equals(best);
  }
}
