package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UncertaintyTest {

  /** Shares as Newcombe tabulates them (Statistics in Medicine 17, 1998, table I, method 3). */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void aShareIsAsWilsonReckonsIt(int yes, int all, double low, double high) {
    var tenThousandths =
        Uncertainty.of(new Tally(BigDecimal.valueOf(yes * 10_000L), all), 0, 10_000);
    assertThat(tenThousandths.low().doubleValue()).isBetween(low * 10_000 - 1, low * 10_000 + 1);
    assertThat(tenThousandths.high().doubleValue()).isBetween(high * 10_000 - 1, high * 10_000 + 1);
  }

  /** Of many who are asked at random it misses at most one time in twenty. */
  @Test
  void theTruthLiesWithinItAsARule() {
    var random = new Random(7);
    double truth = (1 + 3 + 4 + 5 + 5) / 5.0;
    var stars = new int[] {1, 3, 4, 5, 5};
    long missed =
        IntStream.range(0, 2_000)
            .mapToObj(
                round -> IntStream.range(0, 12).map(i -> stars[random.nextInt(stars.length)]).sum())
            .map(sum -> Uncertainty.of(new Tally(BigDecimal.valueOf(sum), 12), 1, 5))
            .filter(
                range -> range.low().doubleValue() > truth || range.high().doubleValue() < truth)
            .count();
    assertThat(missed).isLessThanOrEqualTo(100);
  }

  @Test
  void oneHappyGuestIsNoProof() {
    var range = Uncertainty.of(new Tally(BigDecimal.valueOf(5), 1), 1, 5);
    assertThat(range.low()).isLessThan(new BigDecimal("2"));
    assertThat(range.high()).isEqualByComparingTo("5");
  }
}
