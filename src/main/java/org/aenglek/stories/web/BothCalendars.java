package org.aenglek.stories.web;

import com.ibm.icu.text.NumberFormat;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.site.Ui;

/**
 * Days in the reader's calendar with the year of the other one: the Buddhist and the common era.
 */
final class BothCalendars {
  private static final int BUDDHIST_ERA = 543;

  private BothCalendars() {}

  static String dates(Ui ui, DateSpan days) {
    return ui.t("stories.bothCalendars", ui.dates(days), otherYears(ui, days));
  }

  private static String otherYears(Ui ui, DateSpan days) {
    int first = days.first().getYear();
    int last = days.last().getYear();
    return first == last ? otherYear(ui, first) : otherYear(ui, first) + "–" + otherYear(ui, last);
  }

  private static String otherYear(Ui ui, int year) {
    var format = NumberFormat.getInstance(ui.locale());
    format.setGroupingUsed(false);
    return format.format(ui.lang() == Lang.TH ? year : year + BUDDHIST_ERA);
  }
}
