package org.aenglek.programme.web;

import java.util.List;
import org.aenglek.programme.MonthFigures;
import org.aenglek.programme.MonthFigures.Line;
import org.aenglek.site.Ui;

/**
 * Indicators, each beside earlier ones.
 *
 * @param all with those of which nothing is known in any column
 * @param unknown names these; empty where there are none
 */
public record FigureTable(Columns columns, List<FigureLine> all, String unknown) {

  /** What stands above the figures. */
  public record Columns(String now, String lastMonth, String lastYear) {
    static Columns of(Ui ui, MonthFigures figures) {
      var month = figures.month();
      return new Columns(
          ui.month(month), ui.month(month.minusMonths(1)), ui.month(month.minusYears(1)));
    }

    List<String> all() {
      return List.of(now, lastMonth, lastYear);
    }
  }

  static FigureTable of(Ui ui, Columns columns, List<Line> lines, FigureLine.Rows rows) {
    var all = FigureLine.of(ui, lines, rows);
    return new FigureTable(columns, all, unknown(ui, all));
  }

  private static String unknown(Ui ui, List<FigureLine> all) {
    var names = all.stream().filter(line -> !line.isKnown()).map(FigureLine::name).toList();
    return names.isEmpty() ? "" : ui.t("programme.unknown.of", ui.list(names));
  }

  /** Those of which something is known. */
  public List<FigureLine> lines() {
    return all.stream().filter(FigureLine::isKnown).toList();
  }
}
