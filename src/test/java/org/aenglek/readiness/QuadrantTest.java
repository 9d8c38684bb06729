package org.aenglek.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Department's rules, case by case. */
class QuadrantTest {

  @Test
  void eachQuadrantHasItsItems() {
    assertThat(Quadrant.of(Map.of(1, 1, 2, 1, 3, 2, 4, 1, 5, 1))).contains(Quadrant.A);
    assertThat(Quadrant.of(Map.of(1, 2, 2, 3, 3, 3, 4, 2, 5, 4))).contains(Quadrant.B);
    assertThat(Quadrant.of(Map.of(1, 1, 2, 2, 3, 2, 4, 4, 5, 3))).contains(Quadrant.C);
    assertThat(Quadrant.of(Map.of(1, 3))).contains(Quadrant.D);
    assertThat(Quadrant.of(Map.of(1, 3, 2, 1, 3, 1, 4, 1, 5, 1))).contains(Quadrant.D);
  }

  @Test
  void whatTheRulesDoNotNameIsInNoQuadrant() {
    assertThat(Quadrant.of(Map.of())).isEmpty();
    assertThat(Quadrant.of(Map.of(1, 1, 2, 1, 3, 2, 4, 1))).isEmpty();
    assertThat(Quadrant.of(Map.of(1, 1, 2, 1, 3, 2, 4, 1, 5, 2))).isEmpty();
    assertThat(Quadrant.of(Map.of(1, 1, 2, 2, 3, 2, 4, 3, 5, 2))).isEmpty();
  }
}
