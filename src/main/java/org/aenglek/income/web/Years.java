package org.aenglek.income.web;

import java.util.Optional;
import org.aenglek.site.Ui;

/** The year that was asked for, in the common era as addresses say it. */
final class Years {
  /** Nothing was booked before. */
  private static final int FIRST = 2018;

  private Years() {}

  /** This one where none was, or one that cannot be. */
  static int of(Ui ui, Optional<Integer> asked) {
    int now = ui.today().getYear();
    return asked.filter(year -> year >= FIRST && year <= now).orElse(now);
  }
}
