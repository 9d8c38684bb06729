package org.aenglek.trips;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much time is left between two visits, beside the way. */
public enum Pace {
  EASY(30),
  EVEN(15),
  FULL(5);

  private final int restMinutes;

  Pace(int restMinutes) {
    this.restMinutes = restMinutes;
  }

  int restMinutes() {
    return restMinutes;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Pace> find(String key) {
    return Stream.of(values()).filter(pace -> pace.key().equals(key)).findFirst();
  }
}
