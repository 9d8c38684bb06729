package org.aenglek.payments.web;

import java.util.List;
import org.aenglek.income.Outlay;
import org.aenglek.payments.OpenLine;
import org.aenglek.payments.Treasury.Chest;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Ui;

/**
 * What the bank says went out and nobody knows for what.
 *
 * @param outlays payouts of the same amount
 * @param here the address under which it is said what it was
 */
public record OutLine(String at, String amount, String text, List<Choice> outlays, String here) {

  static List<OutLine> of(Ui ui, String here, Chest chest) {
    return chest.out().stream().map(open -> of(ui, here, open, chest.outlays())).toList();
  }

  private static OutLine of(Ui ui, String here, OpenLine open, List<Outlay> outlays) {
    return new OutLine(
        InPage.when(ui, open.line()),
        ui.money(open.left()),
        open.line().text(),
        outlays.stream()
            .filter(outlay -> outlay.amount().equals(open.left()))
            .map(outlay -> new Choice(outlay.id().toString(), said(ui, outlay), false))
            .toList(),
        here + "/lines/" + open.id());
  }

  static String said(Ui ui, Outlay outlay) {
    return outlay.isWholeBatch()
        ? ui.t("payments.out.batch", outlay.payout())
        : ui.t("payments.out.line", outlay.payout(), outlay.lines().getFirst().position());
  }
}
