package org.aenglek.programme.web;

import java.util.List;
import org.aenglek.site.Chart;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * A month or a quarter of an area as a letter that an office prints, signs and sends: its parts
 * stand where Thai correspondence has them. Number and signature are left to the office.
 *
 * @param known as of when it was known
 * @param villages those of which something is known
 * @param silent how many are the others; empty where there are none
 */
public record ReportPage(
    Ui ui,
    Head head,
    String title,
    String back,
    String sheet,
    String pdf,
    String office,
    String date,
    String opening,
    String known,
    FigureTable figures,
    Chart chart,
    List<DashboardPage.Village> villages,
    String silent)
    implements Page {

  static ReportPage of(Ui ui, AreaReport told) {
    var title = told.title(ui);
    var here = Addresses.report(ui, told.area(), told.period());
    var villages = Villages.of(told.communities(), told::value);
    return new ReportPage(
        ui,
        Head.of(title, ui.t("programme.lead")).forWork().unlisted(),
        title,
        Addresses.in(Addresses.area(ui, told.area()), told.period().last()),
        here + ".xlsx",
        here + ".pdf",
        ui.plain(told.name()),
        ui.date(ui.today()),
        told.opening(ui),
        told.known(ui),
        FigureTable.of(ui, told.columns(ui), told.lines(), indicator -> ""),
        told.chart(ui),
        villages.told(ui, told.period().last()),
        villages.silentTitle(ui));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
