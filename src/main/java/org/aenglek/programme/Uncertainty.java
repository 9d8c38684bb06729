package org.aenglek.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Between which values a mean would lie had everybody been asked, in nineteen cases of twenty.
 * Wilson's interval (E. B. Wilson, JASA 22, 1927) of the mean as a share of its scale: of values
 * between two ends none vary more than those that are at either end, so it is never too narrow.
 */
public record Uncertainty(BigDecimal low, BigDecimal high) {
  private static final double QUANTILE = 1.96;
  private static final int DECIMALS = 1;

  /**
   * @param parts at least one
   * @param least the lower end of the scale
   * @param most its upper end
   */
  public static Uncertainty of(Tally parts, int least, int most) {
    double count = parts.of();
    double share = (parts.sum().doubleValue() / count - least) / (most - least);
    double square = QUANTILE * QUANTILE;
    double middle = share + square / (2 * count);
    double half = QUANTILE * Math.sqrt(share * (1 - share) / count + square / (4 * count * count));
    double all = 1 + square / count;
    return new Uncertainty(
        onScale((middle - half) / all, least, most), onScale((middle + half) / all, least, most));
  }

  private static BigDecimal onScale(double share, int least, int most) {
    return BigDecimal.valueOf(least + share * (most - least))
        .setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
