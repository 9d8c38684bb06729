package org.aenglek.bookings.web;

import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.bookings.MendedTrips.Mended;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** What a trip is without what cannot be, before it is opened. */
public record MendedTripPage(
    Ui ui, Head head, String back, List<LocalText> gone, List<LocalText> instead, String trip)
    implements Page {
  static final String PATH = BookingController.PATH + "/trip";

  static MendedTripPage of(Ui ui, Mended mended, String back) {
    return new MendedTripPage(
        ui,
        Head.of(ui.t("bookings.mended.title"), ui.t("bookings.mended.description")).unlisted(),
        back,
        mended.gone(),
        mended.instead(),
        ui.link("/trips/" + mended.trip().reference()));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
