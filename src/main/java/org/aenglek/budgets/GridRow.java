package org.aenglek.budgets;

import java.math.BigDecimal;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A row of an office's grid as it was read; what is left empty is unknown.
 *
 * @param number as the spreadsheet shows it
 * @param sumOf what it is the sum of, where it says that it is one; empty for the whole
 */
record GridRow(
    int number,
    Title title,
    @Nullable String sumOf,
    Amounts amounts,
    @Nullable Money remaining,
    @Nullable BigDecimal percent,
    @Nullable BigDecimal bpm,
    @Nullable BigDecimal internal,
    String unit) {

  @Nullable BigDecimal told(Line.Source source) {
    return source == Line.Source.BPM ? bpm : internal;
  }
}
