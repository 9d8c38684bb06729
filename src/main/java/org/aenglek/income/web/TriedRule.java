package org.aenglek.income.web;

import java.time.YearMonth;
import java.util.List;
import org.aenglek.income.Trials;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Ui;

/**
 * What a rule would have changed in a month; nothing was earned in it where there are no rows.
 *
 * @param caption of which month
 */
public record TriedRule(String caption, List<Row> rows) {

  /** Somebody's share, as it was and as it would have been. */
  public record Row(String who, String was, String would) {}

  static TriedRule of(
      Ui ui, YearMonth month, List<Trials.Change> changes, List<Household> households) {
    var names = new AccountNames(ui, households);
    var key = changes.isEmpty() ? "income.rule.tried.nothing" : "income.rule.tried";
    return new TriedRule(
        ui.t(key, ui.date(month.atDay(1)) + " – " + ui.date(month.atEndOfMonth())),
        changes.stream().map(change -> row(ui, names, change)).toList());
  }

  private static Row row(Ui ui, AccountNames names, Trials.Change change) {
    return new Row(names.of(change.account()), ui.money(change.was()), ui.money(change.would()));
  }
}
