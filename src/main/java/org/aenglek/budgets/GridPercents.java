package org.aenglek.budgets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.aenglek.site.sheets.Cell;
import org.jspecify.annotations.Nullable;

/**
 * How a grid writes per cents: 35.78 or 0.3578. What its own money comes to tells which; a sign
 * behind a number tells it of that number.
 */
final class GridPercents {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  private final boolean isOfOne;
  private final boolean isSure;

  private GridPercents(boolean isOfOne, boolean isSure) {
    this.isOfOne = isOfOne;
    this.isSure = isSure;
  }

  /** A per cent beside the money that it is of. */
  record Seen(Cell percent, @Nullable BigDecimal reckoned) {}

  static GridPercents of(List<Seen> all) {
    var plain = all.stream().filter(seen -> !hasSign(seen.percent())).toList();
    long ofHundred = plain.stream().filter(seen -> says(seen, BigDecimal.ONE)).count();
    long ofOne = plain.stream().filter(seen -> says(seen, HUNDRED)).count();
    boolean isLarge = plain.stream().anyMatch(GridPercents::isAboveOne);
    return new GridPercents(ofOne > ofHundred, ofOne > 0 || ofHundred > 0 || isLarge);
  }

  private static boolean hasSign(Cell cell) {
    return cell.text().contains("%");
  }

  private static boolean isAboveOne(Seen seen) {
    return value(seen.percent()).filter(it -> it.compareTo(BigDecimal.ONE) > 0).isPresent();
  }

  private static boolean says(Seen seen, BigDecimal times) {
    var reckoned = seen.reckoned();
    if (reckoned == null || reckoned.signum() == 0) return false;
    return value(seen.percent()).filter(it -> isSame(it.multiply(times), reckoned)).isPresent();
  }

  /** As exactly as it is written. */
  static boolean isSame(BigDecimal written, BigDecimal reckoned) {
    int decimals = Math.clamp(written.stripTrailingZeros().scale(), 0, DECIMALS);
    return written
            .setScale(decimals, RoundingMode.HALF_UP)
            .compareTo(reckoned.setScale(decimals, RoundingMode.HALF_UP))
        == 0;
  }

  private static Optional<BigDecimal> value(Cell cell) {
    return GridNumbers.number(cell.text().replace("%", ""));
  }

  /** Nothing where it is no per cent, or could be one or a hundred times as much. */
  Optional<BigDecimal> read(Cell cell) {
    return value(cell)
        .filter(it -> hasSign(cell) || isSure || it.signum() == 0)
        .map(it -> isOfOne && !hasSign(cell) ? it.multiply(HUNDRED) : it)
        .map(it -> it.setScale(DECIMALS, RoundingMode.HALF_UP))
        .filter(it -> it.signum() >= 0 && it.compareTo(HUNDRED) <= 0);
  }

  /** Whether a sign behind it would say what is meant. */
  boolean isUnsure(Cell cell) {
    return !isSure && !hasSign(cell) && value(cell).isPresent();
  }
}
