package org.aenglek.programme.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.aenglek.site.Ui;

/** The month that a page is about: the one that was asked for, else the last that is over. */
final class AskedMonth {
  /** The programme began later. */
  private static final YearMonth FIRST = YearMonth.of(2015, 1);

  private AskedMonth() {}

  static YearMonth of(Ui ui, Optional<String> asked) {
    return asked.flatMap(AskedMonth::read).filter(month -> isTold(ui, month)).orElse(last(ui));
  }

  static YearMonth last(Ui ui) {
    return YearMonth.from(ui.today()).minusMonths(1);
  }

  private static boolean isTold(Ui ui, YearMonth month) {
    return !month.isBefore(FIRST) && !month.isAfter(last(ui));
  }

  /** That of a publication; 0, which there is none of, where that is no number. */
  static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }

  /** Nothing where that is no month. */
  static Optional<YearMonth> read(String text) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
