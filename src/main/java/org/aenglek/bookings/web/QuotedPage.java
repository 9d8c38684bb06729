package org.aenglek.bookings.web;

import org.aenglek.areas.Community;
import org.aenglek.bookings.Quotation;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * One quotation as the village sees it.
 *
 * @param link for the guest, to be copied
 * @param revising where it is changed; empty when it was accepted, and for who only looks on
 * @param visit the day that became of it; empty while it was not accepted
 */
public record QuotedPage(
    Ui ui,
    Head head,
    String back,
    QuotationText quotation,
    String link,
    String revising,
    String visit)
    implements Page {
  static final String PATH = QuotationsPage.PATH + "/{id}";

  static QuotedPage of(
      Ui ui, Community community, Quotation quotation, String link, boolean mayReceive) {
    var text = QuotationText.of(ui, community, quotation);
    var back = QuotationsPage.path(ui, community);
    boolean isAccepted = quotation.accepted() != null;
    var day = quotation.latest().content().firstDay();
    return new QuotedPage(
        ui,
        Head.of(text.title(), ui.t("bookings.village.description")).unlisted(),
        back,
        text,
        link,
        mayReceive && !isAccepted ? back + "/" + quotation.id() + "/revision" : "",
        isAccepted ? VillagePage.path(ui, community) + "?from=" + day : "");
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
