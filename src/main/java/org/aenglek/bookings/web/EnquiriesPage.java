package org.aenglek.bookings.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.bookings.Enquiry;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * A village's enquiries: those that wait, and for how long, before the others.
 *
 * @param note where another is noted; empty for who only looks on
 */
public record EnquiriesPage(
    Ui ui, Head head, String title, String back, String note, List<Row> rows) implements Page {
  static final String PATH = VillagePage.PATH + "/enquiries";

  /** One of them. */
  public record Row(String address, String who, String state, String stage) {}

  static EnquiriesPage of(Ui ui, Community community, List<Enquiry> all, boolean mayReceive) {
    var title = ui.t("bookings.enquiries.title", ui.plain(community.name()));
    var here = path(ui, community);
    return new EnquiriesPage(
        ui,
        Head.of(title, ui.t("bookings.village.description")).forWork(),
        title,
        VillagePage.path(ui, community),
        mayReceive ? here + "/new" : "",
        all.stream().map(one -> row(ui, here, one)).toList());
  }

  static String path(Ui ui, Community community) {
    return VillagePage.path(ui, community) + "/enquiries";
  }

  private static Row row(Ui ui, String here, Enquiry enquiry) {
    var text = EnquiryText.of(ui, enquiry);
    var stage = text.isOverdue() ? "overdue" : enquiry.isOpen() ? "asked" : "answered";
    return new Row(here + "/" + enquiry.id(), text.name(), text.state(), stage);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
