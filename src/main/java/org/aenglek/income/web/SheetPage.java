package org.aenglek.income.web;

import java.util.List;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** On paper: who gets how much in cash, and signs for it. */
public record SheetPage(
    Ui ui, Head head, String title, String back, String name, String total, List<Row> rows)
    implements Page {
  static final String PATH = PayoutPage.PATH + "/sheet";

  /** Somebody who signs. */
  public record Row(int number, String name, String amount) {}

  static SheetPage of(Ui ui, PayoutPage.Facts facts) {
    var payout = facts.payout();
    var title = ui.t("income.sheet.title", ui.plain(facts.community().name()));
    return new SheetPage(
        ui,
        Head.of(title, ui.t("income.payouts.description")).forWork(),
        title,
        ui.link(PayoutPage.path(facts.community().slug(), payout.id())),
        PayoutPage.name(ui, payout),
        ui.money(payout.total()),
        payout.lines().stream()
            .map(
                line ->
                    new Row(
                        line.position(), facts.names().of(line.account()), ui.money(line.amount())))
            .toList());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
