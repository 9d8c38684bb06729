package org.aenglek.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What docs/algorithms/rota.md promises: after every day of a year no household that was able falls
 * behind any other by more than the largest turn, beside what nobody could foresee.
 */
class FairYearTest {
  private static final int YEARS = 300;

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void nobodyFallsBehindByMoreThanATurn(boolean countsMoney, boolean isPlain) {
    var seeds = new SplittableRandom();
    for (int i = 0; i < YEARS; i++) {
      long seed = seeds.nextLong();
      assertThat(new YearOfTurns(seed, countsMoney, isPlain).live())
          .as("seed %d", seed)
          .isLessThanOrEqualTo(0);
    }
  }
}
