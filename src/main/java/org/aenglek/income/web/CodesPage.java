package org.aenglek.income.web;

import java.util.Optional;
import org.aenglek.base.Refusal;
import org.aenglek.income.HouseholdWay;
import org.aenglek.income.Payout.Line;
import org.aenglek.income.PromptPay;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Qr;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** One code after the other, which the treasurer's bank reads. */
public record CodesPage(
    Ui ui,
    Head head,
    String title,
    String back,
    String left,
    @Nullable Next next,
    String problem,
    int status)
    implements Page {
  static final String PATH = PayoutPage.PATH + "/codes";

  /**
   * Who is to be paid now.
   *
   * @param code an SVG; nothing where the household told another way meanwhile
   * @param here the address under which it is said what became of it
   */
  public record Next(String name, String amount, String to, String code, String here) {}

  static CodesPage of(Ui ui, PayoutPage.Facts facts, @Nullable Refusal refused) {
    var payout = facts.payout();
    var open = payout.open();
    var title = ui.t("income.codes.title");
    return new CodesPage(
        ui,
        Head.of(title, ui.t("income.payouts.description")).forWork(),
        title,
        ui.link(PayoutPage.path(facts.community().slug(), payout.id())),
        PayoutPage.left(ui, payout),
        open.stream().findFirst().map(line -> next(ui, facts, line)).orElse(null),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Next next(Ui ui, PayoutPage.Facts facts, Line line) {
    var way = facts.ways().getOrDefault(line.account().owner(), HouseholdWay.CASH);
    return new Next(
        facts.names().of(line.account()),
        ui.money(line.amount()),
        PayoutPage.to(ui, way),
        Optional.ofNullable(way.promptPay()).map(id -> svg(id, line)).orElse(""),
        ui.link(PayoutPage.path(facts.community().slug(), facts.payout().id()))
            + "/lines/"
            + line.id());
  }

  private static String svg(PromptPay id, Line line) {
    return Qr.svg(id.code(line.amount()));
  }
}
