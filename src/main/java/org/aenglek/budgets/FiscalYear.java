package org.aenglek.budgets;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aenglek.base.Tidy;

/**
 * A fiscal year of the Thai state, from 1 October to 30 September.
 *
 * @param buddhist the year of the Buddhist era in which it ends, by which it is called
 */
public record FiscalYear(int buddhist) {
  /** How many months it has. */
  public static final int MONTHS = 12;

  private static final int ERA = 543;
  private static final int CENTURY = 2500;
  private static final int LAST = 2699;

  /** The one in which that day lies. */
  public static FiscalYear of(LocalDate day) {
    int more = day.getMonthValue() >= Month.OCTOBER.getValue() ? 1 : 0;
    return new FiscalYear(day.getYear() + ERA + more);
  }

  /** Nothing unless it is typed as a year of the Buddhist era, in whatever digits. */
  public static Optional<FiscalYear> find(String typed) {
    return number(typed).filter(year -> year >= CENTURY && year <= LAST).map(FiscalYear::new);
  }

  /** What was perhaps meant by a year of the common era or by two digits; it is asked back. */
  public static Optional<FiscalYear> meant(String typed) {
    return number(typed)
        .map(year -> year < ERA ? year + CENTURY : year + ERA)
        .filter(year -> year >= CENTURY && year <= LAST)
        .filter(year -> find(typed).isEmpty())
        .map(FiscalYear::new);
  }

  private static Optional<Integer> number(String typed) {
    var digits = Tidy.digits(typed);
    return digits.matches("\\d{2}|\\d{4}")
        ? Optional.of(Integer.valueOf(digits))
        : Optional.empty();
  }

  public LocalDate first() {
    return LocalDate.of(buddhist - ERA - 1, Month.OCTOBER, 1);
  }

  public LocalDate last() {
    return first().plusYears(1).minusDays(1);
  }

  public boolean contains(LocalDate day) {
    return of(day).equals(this);
  }

  public List<YearMonth> months() {
    return IntStream.range(0, MONTHS).mapToObj(this::month).toList();
  }

  YearMonth month(int index) {
    return YearMonth.from(first()).plusMonths(index);
  }

  /** How many of its months are over on that day. */
  public int monthsOver(LocalDate today) {
    return (int) months().stream().filter(month -> month.isBefore(YearMonth.from(today))).count();
  }
}
