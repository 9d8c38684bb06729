package org.aenglek.bookings.web;

import java.time.Duration;
import java.util.List;
import org.aenglek.bookings.Enquiry;
import org.aenglek.bookings.Reply;
import org.aenglek.site.Ui;

/**
 * An enquiry in words.
 *
 * @param state whether it waits and for how long, or how soon it was answered
 */
public record EnquiryText(
    String name,
    String phone,
    String email,
    String when,
    String heads,
    String text,
    String came,
    String state,
    boolean isOverdue,
    List<Said> replies) {

  /** One of the village's replies. */
  public record Said(String kind, String words, String when) {}

  static EnquiryText of(Ui ui, Enquiry enquiry) {
    var asked = enquiry.asked();
    var guest = asked.guest();
    var heads = asked.heads();
    return new EnquiryText(
        guest.name().isEmpty() ? ui.t("bookings.enquiry.unnamed") : guest.name(),
        guest.printedPhone(),
        guest.email(),
        asked.when(),
        heads == null ? "" : ui.t("bookings.heads", heads, ui.number(heads)),
        asked.text(),
        ui.t("bookings.channel." + enquiry.channel().key()) + ", " + ui.moment(enquiry.at()),
        state(ui, enquiry),
        enquiry.isOverdue(ui.now()),
        enquiry.replies().stream().map(reply -> said(ui, reply)).toList());
  }

  private static String state(Ui ui, Enquiry enquiry) {
    var waited = duration(ui, enquiry.waited(ui.now()));
    if (!enquiry.isOpen()) return ui.t("bookings.enquiry.answered", waited);
    return ui.t(
        enquiry.isOverdue(ui.now()) ? "bookings.enquiry.overdue" : "bookings.enquiry.waits",
        waited,
        ui.moment(enquiry.answerBy()));
  }

  private static String duration(Ui ui, Duration waited) {
    return ui.duration(Math.max(1, (int) waited.toMinutes()));
  }

  private static Said said(Ui ui, Reply reply) {
    return new Said(
        ui.t("bookings.reply." + reply.kind().key() + ".title"),
        reply.words(),
        ui.t(
            reply.isByLetter() ? "bookings.reply.byLetter" : "bookings.reply.byHand",
            ui.moment(reply.at())));
  }
}
