package org.aenglek.trips;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  @ParameterizedTest
  @CsvSource({
    "car, 1, 3",
    "car, 26, 42",
    "car, 52, 74",
    "songthaew, 26, 63",
    "bicycle, 10, 58",
    "foot, 2, 32",
    "boat, 9, 43"
  })
  void distancesBecomeMinutes(String mode, double km, int minutes) {
    assertThat(Speed.of(Mode.find(mode).orElseThrow()).minutes(km)).isEqualTo(minutes);
  }

  @Test
  void nobodyGoesTooFar() {
    assertThat(Speed.of(Mode.BICYCLE).minutes(41)).isEqualTo(TravelTimes.NO_WAY);
    assertThat(Speed.of(Mode.FOOT).minutes(13)).isEqualTo(TravelTimes.NO_WAY);
    assertThat(Speed.of(Mode.BOAT).minutes(56)).isEqualTo(TravelTimes.NO_WAY);
  }
}
