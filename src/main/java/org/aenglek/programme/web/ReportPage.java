package org.aenglek.programme.web;

import java.util.List;
import org.aenglek.programme.Indicator;
import org.aenglek.site.Chart;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * A month of an area as a letter that an office prints, signs and sends: its parts stand where Thai
 * correspondence has them. Number and signature are left to the office.
 *
 * @param known as of when it was known
 */
public record ReportPage(
    Ui ui,
    Head head,
    String title,
    String back,
    String sheet,
    String office,
    String date,
    String opening,
    String known,
    DashboardPage.Columns columns,
    List<FigureLine> lines,
    Chart chart,
    List<DashboardPage.Village> villages)
    implements Page {

  static ReportPage of(Ui ui, AreaMonth told) {
    var title = ui.t("programme.report.title", told.name(), told.month());
    var here = Addresses.report(ui, told.area(), told.month());
    return new ReportPage(
        ui,
        Head.of(title, ui.t("programme.lead")).forWork().unlisted(),
        title,
        Addresses.in(Addresses.area(ui, told.area()), told.month()),
        here + ".xlsx",
        ui.plain(told.name()),
        ui.date(ui.today()),
        ui.t("programme.report.opening", told.name(), told.month()),
        DashboardPage.known(ui, told.publication()),
        DashboardPage.Columns.of(ui, told.figures()),
        FigureLine.of(ui, told.figures(), indicator -> ""),
        DashboardPage.chart(ui, told.figures(), Indicator.VISITORS),
        DashboardPage.Village.of(ui, told));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
