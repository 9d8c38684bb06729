package org.aenglek.bookings.web;

import org.aenglek.areas.Community;
import org.aenglek.bookings.Enquiry;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** What somebody asked, for themselves, and what they are told. */
public record EnquiryPage(
    Ui ui, Head head, String title, String communityPath, String next, EnquiryText enquiry)
    implements Page {

  static EnquiryPage of(Ui ui, Community community, Enquiry enquiry) {
    var title = ui.t("bookings.enquiry.yours", ui.plain(community.name()));
    return new EnquiryPage(
        ui,
        Head.of(title, ui.t("bookings.ask.description")).unlisted(),
        title,
        ui.link(community.path()),
        enquiry.isOpen() ? ui.t("bookings.enquiry.next", ui.moment(enquiry.answerBy())) : "",
        EnquiryText.of(ui, enquiry));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
