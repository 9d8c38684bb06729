package org.aenglek.passports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** That whoever has the passport was there on that day. */
public record Stamp(UUID community, LocalDate day, Proof proof) {

  /** By what that is known. */
  public enum Proof {
    VISIT,
    PURCHASE,
    SHOWN;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Proof of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }
}
