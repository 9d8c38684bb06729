package org.aenglek.bookings.web;

import org.aenglek.bookings.BookingRefused;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** For a guest who has lost the link: the reference and the telephone they booked with. */
public record FindPage(Ui ui, Head head, Field reference, Field phone, String problem, int status)
    implements Page {
  static final String PATH = "/{lang}/bookings/find";

  static FindPage of(Ui ui, String reference, String phone, @Nullable BookingRefused refused) {
    return new FindPage(
        ui,
        Head.of(ui.t("bookings.find.title"), ui.t("bookings.find.description")).unlisted(),
        Field.of("reference", ui.t("bookings.find.reference"), reference),
        Field.of("phone", ui.t("bookings.guest.phone"), phone),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
