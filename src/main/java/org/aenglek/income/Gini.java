package org.aenglek.income;

import java.math.BigInteger;
import java.util.Collection;

/**
 * How unequally an income is shared: nothing where all have the same, towards a hundred where one
 * has all.
 */
public final class Gini {
  private static final int WHOLE = 100;

  private Gini() {}

  /** In whole hundredths of those amounts; who has less than nothing counts as having nothing. */
  public static int of(Collection<Long> amounts) {
    var sorted = amounts.stream().mapToLong(amount -> Math.max(amount, 0)).sorted().toArray();
    var sum = BigInteger.ZERO;
    var weighted = BigInteger.ZERO;
    for (int i = 0; i < sorted.length; i++) {
      var amount = BigInteger.valueOf(sorted[i]);
      sum = sum.add(amount);
      weighted =
          weighted.add(amount.multiply(BigInteger.valueOf(2L * (i + 1) - sorted.length - 1)));
    }
    if (sum.signum() == 0) return 0;
    var whole = sum.multiply(BigInteger.valueOf(sorted.length));
    return weighted
        .multiply(BigInteger.valueOf(WHOLE))
        .add(whole.shiftRight(1))
        .divide(whole)
        .intValue();
  }
}
