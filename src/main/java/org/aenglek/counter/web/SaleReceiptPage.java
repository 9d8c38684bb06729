package org.aenglek.counter.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.Money;
import org.aenglek.counter.SaleReceipts.Bought;
import org.aenglek.counter.SaleReceipts.SaleReceipt;
import org.aenglek.income.Account;
import org.aenglek.income.WhereItWent.Got;
import org.aenglek.site.Bars;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * What a guest has bought at a counter, and where the money went.
 *
 * @param undone empty while the sale stands
 * @param went as bars; empty where nothing was shared yet
 */
public record SaleReceiptPage(
    Ui ui,
    Head head,
    String title,
    String village,
    String when,
    List<String> numbers,
    List<Line> lines,
    String total,
    String paid,
    String undone,
    String shared,
    Bars went,
    String address)
    implements Page {
  static final String PATH = "/{lang}/counter/receipts/{code}";
  private static final String KEY = "counter.receipt.";

  /** Something that was bought, and what it cost. */
  public record Line(String what, String price) {}

  static SaleReceiptPage of(Ui ui, Community village, SaleReceipt receipt) {
    var name = ui.plain(village.name());
    var title = ui.t(KEY + "title");
    var undone = receipt.undone();
    return new SaleReceiptPage(
        ui,
        Head.of(title, ui.t(KEY + "description")).unlisted(),
        title,
        name,
        ui.moment(receipt.happened()),
        receipt.numbers().stream().map(number -> ui.t(KEY + "number", number)).toList(),
        receipt.lines().stream().map(line -> line(ui, line)).toList(),
        ui.money(receipt.total()),
        ui.t(KEY + (receipt.isReceived() ? "paid" : "open." + receipt.paid())),
        undone == null ? "" : ui.t(KEY + "undone", ui.moment(undone)),
        shared(ui, name, receipt.shares()),
        Bars.of(
            ui,
            ui.t("bookings.shares.bars"),
            receipt.shares().stream().map(got -> got.told(ui)).toList()),
        ui.link(village.path()));
  }

  private static Line line(Ui ui, Bought bought) {
    return new Line(
        ui.t(KEY + "line", bought.quantity(), ui.plain(bought.name())), price(ui, bought.price()));
  }

  private static String price(Ui ui, Money price) {
    return price.isNothing() ? ui.t("counter.phone.pay.gift") : ui.money(price);
  }

  private static String shared(Ui ui, String village, List<Got> shares) {
    boolean isWaiting =
        shares.stream().anyMatch(one -> one.whose().kind() == Account.Kind.UNSHARED);
    return ui.t("bookings.shares." + (isWaiting ? "waiting" : "lead"), village);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
