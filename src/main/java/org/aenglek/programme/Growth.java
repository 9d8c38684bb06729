package org.aenglek.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The programme's own test: a year's income is to be a tenth more than the baseline was.
 *
 * @param baseline above zero
 */
public record Growth(BigDecimal baseline, BigDecimal result) {
  private static final BigDecimal AT_LEAST = new BigDecimal("1.10");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Growth {
    if (baseline.signum() <= 0) throw new IllegalArgumentException("baseline " + baseline);
  }

  public boolean isReached() {
    return result.compareTo(baseline.multiply(AT_LEAST)) >= 0;
  }

  /** By how many percent it is more, or less; rounded down, so that nothing is reached too soon. */
  public BigDecimal percent() {
    return result.subtract(baseline).multiply(HUNDRED).divide(baseline, 0, RoundingMode.FLOOR);
  }
}
