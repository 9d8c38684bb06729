package org.aenglek.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A sum.
 *
 * @param of how many it is a sum of
 */
public record Tally(BigDecimal sum, long of) {
  static final Tally NOTHING = new Tally(BigDecimal.ZERO, 0);
  private static final int DECIMALS_OF_MEANS = 2;

  Tally plus(Tally other) {
    return new Tally(sum.add(other.sum), of + other.of);
  }

  /** Unknown where it is a sum of nothing. */
  public @Nullable BigDecimal mean() {
    if (of == 0) return null;
    return sum.divide(BigDecimal.valueOf(of), DECIMALS_OF_MEANS, RoundingMode.HALF_UP);
  }
}
