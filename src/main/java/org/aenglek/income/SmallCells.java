package org.aenglek.income;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What of a community's income may be told to who may not read its households': sums in which at
 * least ten of them have a part, or none, and whose differences are such sums again
 * (docs/algorithms/small-cells.md).
 */
final class SmallCells {
  static final int LEAST = 10;

  /** Of the remainder of a year that is over the sum alone is told, where so many earned. */
  static final int LEAST_OF_A_YEAR = 3;

  private SmallCells() {}

  /** Months taken together, and whether more than their sum is told. */
  record Period(Months months, Cell cell, boolean isSplit) {}

  static boolean isSafe(Cell cell) {
    return cell.households().isEmpty() || cell.households().size() >= LEAST;
  }

  /**
   * Months that are over, taken together from the first one on until at least ten households have a
   * part. What was told once never changes, so that nobody learns by looking twice.
   *
   * @param months that are over, of one year
   * @param isOver whether the year is
   */
  static List<Period> periods(SortedMap<YearMonth, Cell> months, boolean isOver) {
    var periods = new ArrayList<Period>();
    var open = Cell.EMPTY;
    YearMonth first = null;
    for (var month : months.entrySet()) {
      first = first == null ? month.getKey() : first;
      open = open.plus(month.getValue());
      if (open.isNothing() || !isSafe(open)) continue;
      periods.add(new Period(new Months(first, month.getKey()), open, true));
      open = Cell.EMPTY;
      first = null;
    }
    if (first != null && isOver && open.households().size() >= LEAST_OF_A_YEAR) {
      periods.add(new Period(new Months(first, months.lastKey()), open, false));
    }
    return periods;
  }

  /**
   * Parts of a whole, of which the small ones are told together; nothing where only the whole would
   * be left.
   *
   * @param others under what they are told then
   */
  static <K> Map<K, Cell> merged(Map<K, Cell> parts, K others) {
    var told = new LinkedHashMap<K, Cell>();
    var rest = Cell.EMPTY;
    for (var part : parts.entrySet()) {
      if (isSafe(part.getValue())) told.put(part.getKey(), part.getValue());
      else rest = rest.plus(part.getValue());
    }
    while (!isSafe(rest) && !told.isEmpty()) {
      var smallest = smallest(told);
      rest = rest.plus(told.remove(smallest));
    }
    if (told.isEmpty()) return Map.of();
    if (!rest.isNothing()) told.put(others, rest);
    return told;
  }

  private static <K> K smallest(Map<K, Cell> cells) {
    return cells.entrySet().stream()
        .min(Comparator.comparingLong(each -> Math.abs(each.getValue().sum())))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  /** Whether more may be told beside what is told: no two sums differ by a small one. */
  static boolean mayBeAdded(List<Cell> told, List<Cell> more) {
    return more.stream()
        .allMatch(
            one ->
                isSafe(one)
                    && Stream.concat(told.stream(), more.stream())
                        .allMatch(other -> isSafe(one.minus(other))));
  }
}
