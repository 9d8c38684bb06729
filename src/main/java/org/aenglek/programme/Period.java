package org.aenglek.programme;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A month, or a quarter of a fiscal year, whose first is from October to December.
 *
 * @param length in months
 */
public record Period(YearMonth first, int length) {
  private static final int QUARTER = 3;
  private static final int QUARTERS = 4;

  /** By so many months a fiscal year begins before the year by which it is called. */
  private static final int AHEAD = 3;

  public static Period month(YearMonth month) {
    return new Period(month, 1);
  }

  /** The quarter that such a month lies in. */
  public static Period quarterOf(YearMonth month) {
    return new Period(month.minusMonths((month.getMonthValue() - 1) % QUARTER), QUARTER);
  }

  public boolean isQuarter() {
    return length == QUARTER;
  }

  public YearMonth last() {
    return first.plusMonths(length - 1L);
  }

  public List<YearMonth> months() {
    return Stream.iterate(first, month -> month.plusMonths(1)).limit(length).toList();
  }

  public Period before() {
    return new Period(first.minusMonths(length), length);
  }

  public Period yearBefore() {
    return new Period(first.minusYears(1), length);
  }

  /** From 1 to 4. */
  public int numberInFiscalYear() {
    return (fiscal().getMonthValue() - 1) / QUARTER % QUARTERS + 1;
  }

  public int fiscalYear() {
    return fiscal().getYear();
  }

  private YearMonth fiscal() {
    return first.plusMonths(AHEAD);
  }
}
