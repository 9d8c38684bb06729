package org.aenglek.budgets.web;

import java.math.BigDecimal;
import java.util.List;
import org.aenglek.base.Money;
import org.aenglek.budgets.Amounts;
import org.aenglek.budgets.Line.Told;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The money of a line as it is read, and how much of it is gone.
 *
 * @param paid in thousandths of what was given, for the drawing
 * @param gone the same, with what was given back
 */
public record Figures(List<Figure> all, int paid, int gone) {
  private static final int WIDTH = 1000;

  /** One of them, with what it is. */
  public record Figure(String label, String value) {}

  static Figures of(Ui ui, Amounts amounts, Told told) {
    var given = amounts.allocated();
    var paid = thousandths(amounts.disbursed(), given);
    return new Figures(
        List.of(
            new Figure(ui.t("budgets.allocated"), money(ui, given)),
            new Figure(ui.t("budgets.disbursed"), money(ui, amounts.disbursed())),
            new Figure(ui.t("budgets.returned"), money(ui, amounts.returned())),
            new Figure(ui.t("budgets.remaining"), money(ui, amounts.remaining())),
            new Figure(ui.t("budgets.percent"), percent(ui, amounts.percent())),
            new Figure(ui.t("budgets.bpm"), bpm(ui, told))),
        paid,
        Math.min(WIDTH, paid + thousandths(amounts.returned(), given)));
  }

  static String money(Ui ui, @Nullable Money money) {
    return money == null ? ui.t("budgets.unknown") : ui.money(money);
  }

  static String percent(Ui ui, @Nullable BigDecimal percent) {
    return percent == null
        ? ui.t("budgets.unknown")
        : ui.t("budgets.percent.value", ui.number(percent));
  }

  private static String bpm(Ui ui, Told told) {
    var day = told.bpmDay();
    return day == null
        ? percent(ui, told.bpm())
        : ui.t("budgets.bpm.of", percent(ui, told.bpm()), ui.date(day));
  }

  private static int thousandths(@Nullable Money part, @Nullable Money whole) {
    if (part == null || whole == null || whole.isNothing()) return 0;
    return Math.clamp(WIDTH * part.minor() / whole.minor(), 0, WIDTH);
  }
}
