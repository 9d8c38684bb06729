package org.aenglek.programme.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.programme.DayRows.Row;
import org.aenglek.programme.Indicator;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * Who came to a village, day by day: what the number of visitors is the sum of.
 *
 * @param sum as it is today, which may be another than was published
 */
public record RowsPage(Ui ui, Head head, String title, String back, String sum, List<Line> lines)
    implements Page {

  /** A visit, or those who had booked nothing. */
  public record Line(String day, String what, String heads) {}

  static RowsPage of(Ui ui, Community community, YearMonth month, List<Row> rows) {
    var title = ui.t("programme.rows.title", community.name(), month);
    int sum = rows.stream().mapToInt(Row::heads).sum();
    return new RowsPage(
        ui,
        Head.of(title, ui.t("programme.lead")).forWork().unlisted(),
        title,
        Addresses.in(Addresses.village(ui, community), month),
        ui.t("programme.rows.sum", people(ui, sum), ui.moment(ui.now())),
        rows.stream().map(row -> line(ui, row)).toList());
  }

  private static Line line(Ui ui, Row row) {
    return new Line(
        ui.weekday(row.day()),
        row.visit().isEmpty() ? ui.t("programme.rows.walkedIn") : row.visit(),
        people(ui, row.heads()));
  }

  private static String people(Ui ui, int heads) {
    return FigureWords.of(ui, Indicator.VISITORS, BigDecimal.valueOf(heads));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
