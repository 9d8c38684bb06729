package org.aenglek.income.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.income.BankFile.Layout;
import org.aenglek.income.HouseholdWay;
import org.aenglek.income.Payout;
import org.aenglek.income.Payout.State;
import org.aenglek.income.Way;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** A batch, line by line, and what can be done with it. */
public record PayoutPage(
    Ui ui,
    Head head,
    String title,
    String back,
    String here,
    String name,
    String total,
    String state,
    boolean mayApprove,
    boolean mayPay,
    String sheet,
    String codes,
    List<Choice> layouts,
    String today,
    boolean isAnyOpen,
    List<Line> lines,
    String problem,
    int status)
    implements Page {
  static final String PATH = PayoutsPage.PATH + "/{id}";
  private static final String KEY = "income.payout.";

  /**
   * What the page is made of.
   *
   * @param ways of the households that told one, so far as whoever looks may know it
   * @param mayApprove whether they may say yes to it: it is another's, and needs one
   */
  record Facts(
      Community community,
      Payout payout,
      AccountNames names,
      Map<UUID, HouseholdWay> ways,
      List<Layout> layouts,
      boolean needsApproval,
      boolean mayApprove,
      boolean mayKeep) {}

  /**
   * What one of them is paid.
   *
   * @param to the number to which it goes
   * @param here the address under which it is said what became of it; none when it is over
   */
  public record Line(
      String name, String amount, String to, String state, boolean isOpen, String here) {}

  static String path(String slug, UUID id) {
    return PayoutsPage.path(slug) + "/" + id;
  }

  static String name(Ui ui, Payout payout) {
    return ui.t(
        KEY + "name",
        payout.number(),
        ui.t("income.way." + payout.way().key()),
        ui.date(ui.day(payout.made())));
  }

  /** How many of its lines are open. */
  static String left(Ui ui, Payout payout) {
    int open = payout.open().size();
    return ui.t("income.payouts.open", open, ui.number(open));
  }

  static PayoutPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var payout = facts.payout();
    var here = ui.link(path(facts.community().slug(), payout.id()));
    boolean mayPay = facts.mayKeep() && !facts.needsApproval();
    boolean isAnyOpen = mayPay && !payout.open().isEmpty();
    var title = ui.t(KEY + "title", payout.number(), ui.plain(facts.community().name()));
    return new PayoutPage(
        ui,
        Head.of(title, ui.t("income.payouts.description")).forWork(),
        title,
        ui.link(PayoutsPage.path(facts.community().slug())),
        here,
        name(ui, payout),
        ui.money(payout.total()),
        state(ui, facts),
        facts.mayApprove(),
        mayPay,
        payout.way() == Way.CASH ? here + "/sheet" : "",
        isAnyOpen && payout.way() == Way.PROMPTPAY ? here + "/codes" : "",
        isAnyOpen && payout.way() == Way.BANK ? layouts(facts) : List.of(),
        ui.today().toString(),
        isAnyOpen,
        payout.lines().stream().map(line -> line(ui, facts, here, line)).toList(),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static String state(Ui ui, Facts facts) {
    var approved = facts.payout().approved();
    if (facts.needsApproval()) return ui.t("income.payouts.waits");
    var open = left(ui, facts.payout());
    return approved == null
        ? open
        : ui.t(KEY + "approved", ui.date(ui.day(approved))) + " · " + open;
  }

  private static List<Choice> layouts(Facts facts) {
    return facts.layouts().stream()
        .map(layout -> new Choice(layout.key(), layout.name(), false))
        .toList();
  }

  private static Line line(Ui ui, Facts facts, String here, Payout.Line line) {
    boolean isOver = line.state() == State.FAILED || !facts.mayKeep();
    return new Line(
        facts.names().of(line.account()),
        ui.money(line.amount()),
        to(ui, facts.ways().getOrDefault(line.account().owner(), HouseholdWay.CASH)),
        state(ui, line),
        line.isOpen(),
        isOver ? "" : here + "/lines/" + line.id());
  }

  private static String state(Ui ui, Payout.Line line) {
    if (line.why() != null) return ui.t(KEY + "state.failed", line.why());
    if (line.seen() != null) return ui.t(KEY + "state.seen", ui.date(line.seen()));
    return ui.t(KEY + "state." + line.state().name().toLowerCase(Locale.ROOT));
  }

  static String to(Ui ui, HouseholdWay way) {
    var promptPay = way.promptPay();
    var account = way.account();
    if (promptPay != null) return ui.t("income.way.to.promptpay", promptPay.printed());
    return account == null
        ? ""
        : String.join(
            " · ", ui.t("income.bank." + account.bank().code()), account.number(), account.name());
  }
}
