package org.aenglek.bookings.web;

import org.aenglek.base.LocalText;
import org.aenglek.bookings.Line;
import org.aenglek.offers.Offer;
import org.aenglek.site.Ui;

/** One thing that is booked, in words. */
public record LineText(LocalText name, String when, String heads, String price) {

  static LineText of(Ui ui, Line line) {
    var when = ui.t("bookings.when", ui.weekday(line.day()), ui.time(line.starts()));
    boolean isStay = line.kind() == Offer.Kind.STAY;
    return new LineText(
        line.name(),
        isStay
            ? when + " · " + ui.t("bookings.nights", line.nights(), ui.number(line.nights()))
            : when,
        ui.t("bookings.heads", line.heads(), ui.number(line.heads())),
        ui.money(line.price()));
  }
}
