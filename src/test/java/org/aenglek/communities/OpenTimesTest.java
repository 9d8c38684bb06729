package org.aenglek.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenTimesTest {
  private static final List<Integer> YEAR = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

  @Test
  void whatFollowsOnIsOneSpan() {
    assertThat(OpenTimes.spans(Set.of(1, 2, 3, 5, 6), YEAR, 1))
        .containsExactly(List.of(1, 2, 3), List.of(5, 6));
  }

  @Test
  void aSeasonGoesOverTheYearsEnd() {
    assertThat(OpenTimes.spans(Set.of(11, 12, 1, 2, 6), YEAR, 11))
        .containsExactly(List.of(11, 12, 1, 2), List.of(6));
  }

  @Test
  void nothingIsNoSpan() {
    assertThat(OpenTimes.spans(Set.of(), YEAR, 1)).isEmpty();
  }
}
