package org.aenglek.programme.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.MonthFigures.Line;
import org.aenglek.site.Ui;

/**
 * An indicator's figures side by side.
 *
 * @param means its definition
 * @param source from where it comes, how often, and who answers for it
 * @param corrected what was published before; empty where it was not corrected
 * @param rows the address of what it was reckoned from; empty where there is no such page
 * @param isKnown in one of the columns at least
 */
public record FigureLine(
    String name,
    String means,
    String source,
    String now,
    String lastMonth,
    String lastYear,
    String corrected,
    String rows,
    boolean isKnown) {

  /** Where the rows behind an indicator are, of whoever may read them. */
  interface Rows {
    String address(Indicator indicator);
  }

  static List<FigureLine> of(Ui ui, List<Line> lines, Rows rows) {
    return lines.stream().map(line -> of(ui, line, rows.address(line.indicator()))).toList();
  }

  private static boolean isKnown(Line line) {
    return Stream.of(line.now(), line.lastMonth(), line.lastYear(), line.corrected())
        .anyMatch(Objects::nonNull);
  }

  private static FigureLine of(Ui ui, Line line, String rows) {
    var indicator = line.indicator();
    var corrected = line.corrected();
    return new FigureLine(
        FigureWords.name(ui, indicator),
        FigureWords.means(ui, indicator),
        ui.t("programme.source." + indicator.source().key()),
        FigureWords.of(ui, indicator, line.now()),
        FigureWords.of(ui, indicator, line.lastMonth()),
        FigureWords.of(ui, indicator, line.lastYear()),
        corrected == null
            ? ""
            : ui.t("programme.corrected", FigureWords.of(ui, indicator, corrected.before())),
        rows,
        isKnown(line));
  }
}
