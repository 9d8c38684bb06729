package org.aenglek.budgets.web;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.budgets.Course;
import org.aenglek.budgets.FiscalYear;
import org.aenglek.budgets.Outlook;
import org.aenglek.budgets.Outlook.Miss;
import org.aenglek.site.Ui;

/**
 * What will go back, said with its formula, with what it takes for granted and with how far it was
 * off.
 *
 * @param sentence the one thing to know
 * @param isWarning whether there is something to be done about it
 * @param steps of the reckoning, each with its figures; none as long as nothing is known
 */
public record OutlookWords(
    String sentence, boolean isWarning, List<String> steps, List<String> misses) {

  static OutlookWords of(Ui ui, FiscalYear year, Course course) {
    int over = year.monthsOver(ui.today());
    return Outlook.after(course, over)
        .map(outlook -> of(ui, year, outlook))
        .orElseGet(() -> unknown(ui));
  }

  private static OutlookWords unknown(Ui ui) {
    return new OutlookWords(ui.t("budgets.outlook.unknown"), false, List.of(), List.of());
  }

  private static OutlookWords of(Ui ui, FiscalYear year, Outlook outlook) {
    return new OutlookWords(
        ui.t(outlook.key(), about(ui, outlook.goesBack())),
        outlook.goesBack().minor() > 0 && outlook.monthsLeft() > 0,
        steps(ui, year, outlook),
        outlook.misses().stream().map(miss -> miss(ui, miss)).toList());
  }

  /** A sum of many millions is read by its millions. */
  static String about(Ui ui, Money money) {
    var millions = money.amount().movePointLeft(6);
    if (millions.intValue() == 0) return ui.money(money);
    return ui.t("budgets.millions", ui.number(millions.setScale(1, RoundingMode.HALF_UP)));
  }

  private static List<String> steps(Ui ui, FiscalYear year, Outlook outlook) {
    YearMonth last = year.months().get(outlook.months() - 1);
    return Stream.of(
            ui.t("budgets.outlook.pace", outlook.recent(), last, outlook.pace()),
            ui.t(
                "budgets.outlook.expected",
                outlook.paid(),
                outlook.pace(),
                ui.number(outlook.monthsLeft()),
                outlook.most(),
                outlook.expected()),
            ui.t("budgets.outlook.rest", outlook.most(), outlook.expected(), outlook.goesBack()))
        .toList();
  }

  private static String miss(Ui ui, Miss miss) {
    var error = miss.error();
    var key = error.minor() > 0 ? "more" : error.isNothing() ? "exact" : "less";
    var size = error.minor() < 0 ? error.negated() : error;
    return ui.t("budgets.outlook.miss." + key, miss.ago(), miss.said(), miss.came(), size);
  }
}
