package org.aenglek.stories.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.aenglek.base.Money;
import org.junit.jupiter.api.Test;

class RinggitTest {
  @Test
  void bahtAreDividedByTheRateAndRoundedToTheSen() {
    assertThat(Ringgit.inRinggit(100_00, new BigDecimal("7.80")))
        .isEqualTo(Money.of("12.82", "MYR"));
  }
}
