package org.aenglek.programme.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.LocalText;
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
 * @param again that it was published again since; empty for the newest
 * @param newest the address of the newest
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
    String silent,
    String again,
    String newest,
    List<PublicationLine> publications)
    implements Page {

  static ReportPage of(Ui ui, AreaReport told, Map<UUID, LocalText> names) {
    var title = told.title(ui);
    var newest = Addresses.report(ui, told.area(), told.period());
    var villages = Villages.of(told.communities(), told::value);
    return new ReportPage(
        ui,
        Head.of(title, ui.t("programme.lead")).forWork().unlisted(),
        title,
        Addresses.in(Addresses.area(ui, told.area()), told.period().last()),
        file(told, newest + ".xlsx"),
        file(told, newest + ".pdf"),
        ui.plain(told.name()),
        ui.date(ui.today()),
        told.opening(ui),
        told.known(ui),
        FigureTable.of(ui, told.columns(ui), told.lines(), one -> told.rows(ui, one)),
        told.chart(ui),
        villages.told(ui, told.period().last()),
        villages.silentTitle(ui),
        told.again(ui),
        newest,
        PublicationLine.of(ui, told, names));
  }

  private static String file(AreaReport told, String address) {
    return told.isNewest() ? address : Addresses.as(address, told.publication());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
