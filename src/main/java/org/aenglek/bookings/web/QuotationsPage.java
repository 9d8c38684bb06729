package org.aenglek.bookings.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.bookings.Quotation;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * A village's quotations, the latest first.
 *
 * @param quoting where another is made; empty for who only looks on
 */
public record QuotationsPage(
    Ui ui, Head head, String title, String back, String quoting, List<Row> rows) implements Page {
  static final String PATH = VillagePage.PATH + "/quotations";

  /** One of them. */
  public record Row(String address, String number, String payer, String price, String state) {}

  static QuotationsPage of(Ui ui, Community community, List<Quotation> all, boolean mayReceive) {
    var title = ui.t("bookings.quotations.title", ui.plain(community.name()));
    var here = path(ui, community);
    return new QuotationsPage(
        ui,
        Head.of(title, ui.t("bookings.village.description")).forWork(),
        title,
        VillagePage.path(ui, community),
        mayReceive ? here + "/new" : "",
        all.stream().map(one -> row(ui, here, one)).toList());
  }

  static String path(Ui ui, Community community) {
    return VillagePage.path(ui, community) + "/quotations";
  }

  private static Row row(Ui ui, String here, Quotation quotation) {
    return new Row(
        here + "/" + quotation.id(),
        quotation.printed(),
        quotation.latest().payer().guest().name(),
        ui.money(quotation.latest().content().price()),
        QuotationText.state(ui, quotation));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
