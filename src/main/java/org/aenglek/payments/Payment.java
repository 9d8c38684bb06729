package org.aenglek.payments;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that came for a due.
 *
 * @param late whether it came when the places were promised no longer
 * @param takenBack since when it is known that it did not come after all
 */
public record Payment(
    UUID id,
    UUID due,
    Money amount,
    Way way,
    Instant at,
    boolean late,
    @Nullable Instant takenBack) {

  /** How it came. */
  public enum Way {
    CASH,
    BANK,
    /** It did not come: the payer withheld it as tax, with a certificate. */
    WITHHELD;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Way of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What a treasurer or a bank's line says.
   *
   * @param slip whose claim is so found true, if any
   * @param line of the bank, if one says so
   * @param seen what was known as paid before: if it is more by now, somebody else was faster
   */
  public record Received(
      Money amount, Way way, @Nullable UUID slip, @Nullable UUID line, Money seen) {}
}
