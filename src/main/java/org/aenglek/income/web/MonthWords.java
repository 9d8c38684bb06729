package org.aenglek.income.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.aenglek.income.Months;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** Months as they are read and as they stand in an address: {@code from=2026-09&to=2026-11}. */
final class MonthWords {
  private MonthWords() {}

  static String of(Ui ui, Months months) {
    if (months.equals(Months.of(months.first().getYear()))) {
      return ui.commonYear(months.first().getYear());
    }
    var first = ui.month(months.first());
    return months.first().equals(months.last()) ? first : first + " – " + ui.month(months.last());
  }

  static String asked(Months months) {
    return "from=" + months.first() + "&to=" + months.last();
  }

  /** Nothing where no such months were asked for. */
  static Optional<Months> find(@Nullable String from, @Nullable String to) {
    if (from == null || to == null) return Optional.empty();
    try {
      return Optional.of(new Months(YearMonth.parse(from), YearMonth.parse(to)));
    } catch (DateTimeException noMonth) {
      return Optional.empty();
    }
  }
}
