package org.aenglek.trips;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what visitors travel. */
public enum Mode {
  CAR,
  SONGTHAEW,
  BICYCLE,
  BOAT,
  FOOT;

  /** As it stands in addresses, tables and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Mode> find(String key) {
    return Stream.of(values()).filter(mode -> mode.key().equals(key)).findFirst();
  }
}
