package org.aenglek.payments.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.aenglek.payments.Due;
import org.aenglek.payments.Payee;
import org.aenglek.payments.Payers.Bill;
import org.aenglek.payments.Payment;
import org.aenglek.payments.Payments.Refund;
import org.aenglek.payments.Receipt;
import org.aenglek.payments.Slip;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Qr;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What a guest pays: how much to whom, by which ways, and what has happened so far.
 *
 * @param facts each with its name
 * @param code drawn, for the payer's bank; empty where there is none
 * @param cashFirst whether cash is the sure way, as for payers from abroad
 */
public record DuePage(
    Ui ui,
    Head head,
    String title,
    String here,
    String state,
    List<Fact> facts,
    boolean isOpen,
    String next,
    boolean cashFirst,
    String cash,
    String code,
    String codeWhat,
    String codeFile,
    String merchantCode,
    List<Fact> account,
    String collector,
    boolean takesSlips,
    Field amount,
    String request,
    List<Event> events,
    List<Link> receipts,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/payments/{key}";

  public record Fact(String name, String value) {}

  /** Something that happened, and when. */
  public record Event(String at, String sentence) {}

  public record Link(String label, String address) {}

  /** What happened to a due. */
  record History(
      List<Slip> slips, List<Payment> payments, List<Refund> refunds, List<Receipt> receipts) {}

  private record Moment(Instant at, String sentence) {}

  static DuePage of(
      Ui ui, String key, Bill bill, History history, String problem, String typed, int status) {
    var due = bill.due();
    var payee = bill.payee();
    boolean isOpen = !due.next().isNothing();
    var code = bill.code();
    var here = ui.link("/payments/" + key);
    var title = ui.t("payments.due.title", due.what());
    boolean hasAccount = isOpen && payee.account() != null;
    return new DuePage(
        ui,
        Head.of(title, ui.t("payments.due.description")).unlisted(),
        title,
        here,
        state(ui, due),
        facts(ui, bill),
        isOpen,
        ui.money(due.next()),
        payee.cash() && due.foreignPayer() && payee.merchantQr() == null,
        payee.cash() ? ui.t("payments.cash.what", bill.community().name()) : "",
        code.map(Qr::svg).orElse(""),
        ui.t("payments.code.what", payee.name(), due.next()),
        here + "/code.png",
        isOpen && payee.merchantQr() != null ? Qr.svg(payee.merchantQr()) : "",
        hasAccount ? account(ui, payee) : List.of(),
        payee.licence() == null ? "" : ui.t("payments.collector", payee.name(), payee.licence()),
        isOpen && (code.isPresent() || hasAccount || payee.merchantQr() != null),
        amount(ui, due, typed),
        UUID.randomUUID().toString(),
        events(ui, history),
        history.receipts().stream().map(receipt -> link(ui, here, receipt)).toList(),
        problem,
        status);
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Field amount(Ui ui, Due due, String typed) {
    var value = typed.isEmpty() ? due.next().amount().toPlainString() : typed;
    return Field.of("amount", ui.t("payments.slip.amount"), value);
  }

  private static String state(Ui ui, Due due) {
    if (!due.refundDue().isNothing()) return ui.t("payments.state.refund", due.refundDue());
    if (due.withdrawn() != null) return ui.t("payments.state.withdrawn");
    if (due.isPaid()) return ui.t("payments.state.paid");
    if (!due.claimed().isNothing()) return ui.t("payments.state.claimed", due.claimed());
    if (due.deposit().isNothing()) return ui.t("payments.state.open", due.remains());
    if (due.isDepositPaid()) return ui.t("payments.state.rest", due.remains());
    return ui.t("payments.state.deposit", due.next(), ui.moment(due.until()));
  }

  private static List<Fact> facts(Ui ui, Bill bill) {
    var due = bill.due();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(ui.t("payments.fact.community"), ui.plain(bill.community().name())));
    facts.add(new Fact(ui.t("payments.fact.payee"), bill.payee().name()));
    facts.add(new Fact(ui.t("payments.fact.reference"), due.reference()));
    facts.add(new Fact(ui.t("payments.fact.payer"), due.payer()));
    facts.add(new Fact(ui.t("payments.fact.amount"), withRinggit(ui, due)));
    facts.add(new Fact(ui.t("payments.fact.paid"), ui.money(due.paid().minus(due.refunded()))));
    facts.add(new Fact(ui.t("payments.fact.remains"), ui.money(due.remains())));
    return facts;
  }

  private static String withRinggit(Ui ui, Due due) {
    var about = ui.ringgit(due.amount());
    return about == null ? ui.money(due.amount()) : ui.money(due.amount()) + " · " + about;
  }

  private static List<Fact> account(Ui ui, Payee payee) {
    var account = payee.account();
    if (account == null) return List.of();
    return List.of(
        new Fact(ui.t("payments.account.bank"), account.bank()),
        new Fact(ui.t("payments.account.number"), account.number()),
        new Fact(ui.t("payments.account.name"), payee.name()));
  }

  private static List<Event> events(Ui ui, History history) {
    var moments = new ArrayList<Moment>();
    for (var slip : history.slips()) {
      moments.add(new Moment(slip.sent(), ui.t("payments.event.slip", slip.amount())));
      addIfThere(moments, slip.turnedDown(), ui.t("payments.event.turnedDown", slip.amount()));
    }
    for (var payment : history.payments()) {
      var what = payment.late() ? "payments.event.late" : "payments.event.paid";
      moments.add(new Moment(payment.at(), ui.t(what, payment.amount())));
      addIfThere(moments, payment.takenBack(), ui.t("payments.event.takenBack", payment.amount()));
    }
    for (var refund : history.refunds()) {
      moments.add(new Moment(refund.at(), ui.t("payments.event.refund", refund.amount())));
    }
    return moments.stream()
        .sorted(Comparator.comparing(Moment::at))
        .map(moment -> new Event(ui.moment(moment.at()), moment.sentence()))
        .toList();
  }

  private static void addIfThere(List<Moment> moments, @Nullable Instant at, String sentence) {
    if (at != null) moments.add(new Moment(at, sentence));
  }

  private static Link link(Ui ui, String here, Receipt receipt) {
    var key = receipt.voided() == null ? "payments.receipt.number" : "payments.receipt.void";
    return new Link(ui.t(key, receipt.number().printed()), here + "/receipts/" + receipt.payment());
  }
}
