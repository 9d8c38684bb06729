package org.aenglek.bookings.web;

import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visit.Stage;
import org.aenglek.payments.Due;
import org.aenglek.site.Ui;

/** How far a visit has come, in words. */
final class VisitWords {
  private static final int HALF = 4;

  private VisitWords() {}

  static String key(Stage stage) {
    return switch (stage) {
      case Visit.Asked asked -> "asked";
      case Visit.Agreed agreed -> "agreed";
      case Visit.AwaitsDeposit awaits -> "awaits";
      case Visit.Confirmed confirmed -> "confirmed";
      case Visit.Declined declined -> "declined";
      case Visit.Lapsed lapsed -> "lapsed";
      case Visit.Cancelled cancelled -> "cancelled";
      case Visit.Attended attended -> "attended";
      case Visit.Missed missed -> "missed";
    };
  }

  static String state(Ui ui, Stage stage) {
    return switch (stage) {
      case Visit.Asked asked -> ui.t("bookings.stage.asked", ui.moment(asked.answerBy()));
      case Visit.AwaitsDeposit awaits ->
          ui.t("bookings.stage.awaits", ui.money(awaits.deposit()), ui.moment(awaits.until()));
      case Visit.Declined declined when !declined.note().isEmpty() ->
          ui.t("bookings.stage.declined.note", declined.note());
      case Visit.Cancelled cancelled when !cancelled.why().isEmpty() ->
          ui.t("bookings.stage.cancelled.why", ui.money(cancelled.back()), cancelled.why());
      case Visit.Cancelled cancelled ->
          ui.t("bookings.stage.cancelled", ui.money(cancelled.back()));
      default -> ui.t("bookings.stage." + key(stage));
    };
  }

  /** What is still to be paid, and what is known of it. */
  static String money(Ui ui, Due due) {
    if (due.refundDue().minor() > 0) {
      return ui.t("bookings.money.back", ui.money(due.refundDue()));
    }
    if (due.isPaid()) return ui.t("bookings.money.paid");
    if (due.claimed().minor() > 0) return ui.t("bookings.money.claimed");
    if (due.withdrawn() != null || due.remains().minor() == 0)
      return ui.t("bookings.money.nothing");
    return due.isDepositPaid()
        ? ui.t("bookings.money.remains", ui.money(due.remains()))
        : ui.t("bookings.money.deposit", ui.money(due.next()), ui.moment(due.until()));
  }

  /** In two halves, as one says it on the telephone. */
  static String spoken(String reference) {
    return reference.substring(0, HALF) + "-" + reference.substring(HALF);
  }
}
