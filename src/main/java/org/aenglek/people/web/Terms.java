package org.aenglek.people.web;

import org.aenglek.people.Purposes.Purpose;
import org.aenglek.site.Ui;

/** For how long something is kept, in words. */
final class Terms {
  private static final int YEAR = 365;

  private Terms() {}

  static String of(Ui ui, Purpose purpose) {
    var days = purpose.days();
    var key = "people.after." + purpose.after();
    if (days == null) return ui.t(key);
    return days == 0 ? ui.t(key + ".now") : ui.t(key, of(ui, days));
  }

  private static String of(Ui ui, int days) {
    if (days % YEAR == 0) {
      return ui.t("people.years", days / YEAR, ui.number(days / YEAR));
    }
    return ui.t("people.days", days, ui.number(days));
  }
}
