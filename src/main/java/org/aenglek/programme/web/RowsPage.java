package org.aenglek.programme.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.programme.FigureRows.Row;
import org.aenglek.programme.Indicator;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * What a village's figure of a month is the sum of, day by day.
 *
 * @param sum as it is today, which may be another than was published
 */
public record RowsPage(Ui ui, Head head, String title, String back, String sum, List<Line> lines)
    implements Page {

  /** A visit, what was bought, or those who had booked nothing. */
  public record Line(String day, String what, String number) {}

  static RowsPage of(
      Ui ui, Community community, YearMonth month, Indicator indicator, List<Row> rows) {
    var title =
        ui.t("programme.rows.title", FigureWords.name(ui, indicator), community.name(), month);
    int sum = rows.stream().mapToInt(Row::number).sum();
    return new RowsPage(
        ui,
        Head.of(title, ui.t("programme.lead")).forWork().unlisted(),
        title,
        Addresses.in(Addresses.village(ui, community), month),
        ui.t("programme.rows.sum", said(ui, indicator, sum), ui.moment(ui.now())),
        rows.stream().map(row -> line(ui, indicator, row)).toList());
  }

  private static Line line(Ui ui, Indicator indicator, Row row) {
    return new Line(ui.weekday(row.day()), what(ui, row), said(ui, indicator, row.number()));
  }

  private static String what(Ui ui, Row row) {
    var name = row.name();
    if (name == null) return row.visit().isEmpty() ? ui.t("programme.rows.walkedIn") : row.visit();
    return row.visit().isEmpty()
        ? ui.plain(name)
        : ui.t("programme.rows.of", row.visit(), ui.plain(name));
  }

  private static String said(Ui ui, Indicator indicator, int number) {
    return FigureWords.of(ui, indicator, BigDecimal.valueOf(number));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
