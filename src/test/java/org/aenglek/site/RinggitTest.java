package org.aenglek.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.aenglek.base.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RinggitTest {
  private static final Ringgit RATE = new Ringgit(new BigDecimal("7.85"), LocalDate.of(2026, 7, 1));

  @ParameterizedTest
  @CsvSource({"250, 32", "950, 121", "60, 7.60", "78.50, 10", "0, 0"})
  void aFigureIsAsRoughAsItIs(String baht, String ringgit) {
    assertThat(RATE.about(Money.of(baht, "THB"))).isEqualTo(Money.of(ringgit, "MYR"));
  }
}
