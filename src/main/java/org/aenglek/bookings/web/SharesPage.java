package org.aenglek.bookings.web;

import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.income.Account;
import org.aenglek.income.WhereItWent.Got;
import org.aenglek.site.Bars;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** A guest's receipt of where the money for a visit went. */
public record SharesPage(Ui ui, Head head, String title, String lead, Bars parts, String back)
    implements Page {
  static final String PATH = BookingController.PATH + "/visits/{id}/shares";
  private static final String KEY = "bookings.shares.";

  /**
   * @param got not empty
   * @param back address of the booking
   */
  static SharesPage of(Ui ui, LocalText community, List<Got> got, String back) {
    var sum = got.stream().map(Got::amount).reduce(Money::plus).orElseThrow();
    var title = ui.t(KEY + "title", sum);
    boolean isWaiting = got.stream().anyMatch(one -> one.whose().kind() == Account.Kind.UNSHARED);
    return new SharesPage(
        ui,
        Head.of(title, ui.t(KEY + "description")).unlisted(),
        title,
        ui.t(KEY + (isWaiting ? "waiting" : "lead"), community),
        Bars.of(ui, ui.t(KEY + "bars"), got.stream().map(one -> one.told(ui)).toList()),
        back);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
