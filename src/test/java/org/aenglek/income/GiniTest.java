package org.aenglek.income;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** From nothing, where all have the same, towards a hundred. */
class GiniTest {
  @Test
  void itIsNothingWhereAllHaveTheSame() {
    assertThat(Gini.of(List.of(500L, 500L, 500L))).isZero();
    assertThat(Gini.of(List.of(0L, 0L))).isZero();
  }

  @Test
  void itGrowsWithWhatOneHasMoreThanOthers() {
    assertThat(Gini.of(List.of(0L, 0L, 0L, 1_000L))).isEqualTo(75);
    assertThat(Gini.of(List.of(1_000L, 3_000L))).isEqualTo(25);
    assertThat(Gini.of(List.of(3_000L, 1_000L))).isEqualTo(25);
  }
}
