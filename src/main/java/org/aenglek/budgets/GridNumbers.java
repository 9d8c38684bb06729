package org.aenglek.budgets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.aenglek.base.Money;
import org.aenglek.base.Tidy;
import org.aenglek.site.sheets.Cell;

/** Numbers as offices write them: with commas, in Thai digits, a dash for nothing. */
final class GridNumbers {
  private static final BigDecimal MOST = new BigDecimal("1e12");
  private static final int EXACT = 6;
  private static final int SATANG = 2;

  private GridNumbers() {}

  /** Nothing where it is no amount, or finer than a satang. */
  static Optional<Money> money(Cell cell) {
    return number(cell.text().replaceAll("บาท|฿", ""))
        .filter(number -> number.abs().compareTo(MOST) <= 0)
        .filter(GridNumbers::isWholeSatang)
        .map(
            number ->
                Money.ofMinor(
                    number.setScale(SATANG, RoundingMode.HALF_UP).unscaledValue().longValueExact(),
                    Amounts.CURRENCY));
  }

  /** Formulas leave dust behind the decimals that are meant. */
  private static boolean isWholeSatang(BigDecimal number) {
    var exact = number.setScale(EXACT, RoundingMode.HALF_UP);
    return exact.stripTrailingZeros().scale() <= SATANG;
  }

  static Optional<BigDecimal> number(String written) {
    var text = Tidy.digits(written).replaceAll("[,\\s]", "");
    if (text.matches("[-–—]")) return Optional.of(BigDecimal.ZERO);
    var plain = text.replaceFirst("^\\((.*)\\)$", "-$1");
    if (!plain.matches("[-+]?\\d{1,18}(\\.\\d{1,30})?([eE][-+]?\\d{1,2})?"))
      return Optional.empty();
    return Optional.of(new BigDecimal(plain));
  }
}
