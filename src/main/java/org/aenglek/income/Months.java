package org.aenglek.income;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;

/** Months of the books that follow each other. */
public record Months(YearMonth first, YearMonth last) implements Comparable<Months> {
  private static final Comparator<Months> ORDER =
      Comparator.comparing(Months::first).thenComparing(Months::last);

  public static Months of(YearMonth only) {
    return new Months(only, only);
  }

  public static Months of(int year) {
    return of(year, year);
  }

  /** All of these years. */
  static Months of(int firstYear, int lastYear) {
    return new Months(Year.of(firstYear).atMonth(1), Year.of(lastYear).atMonth(12));
  }

  public LocalDate firstDay() {
    return first.atDay(1);
  }

  public LocalDate lastDay() {
    return last.atEndOfMonth();
  }

  @Override
  public int compareTo(Months other) {
    return ORDER.compare(this, other);
  }
}
