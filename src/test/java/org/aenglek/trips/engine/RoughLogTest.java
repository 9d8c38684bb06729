package org.aenglek.trips.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RoughLogTest {
  @Test
  void itIsNeverFurtherOffThanAFiveHundredth() {
    DoubleStream.iterate(1, number -> number < 1e18, number -> number * 1.0007)
        .forEach(
            number -> assertThat(RoughLog.of(number)).isCloseTo(Math.log(number), within(0.002)));
  }
}
