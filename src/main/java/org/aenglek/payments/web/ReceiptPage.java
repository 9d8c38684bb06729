package org.aenglek.payments.web;

import java.util.ArrayList;
import java.util.List;
import org.aenglek.base.Money;
import org.aenglek.payments.Receipt;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * A receipt to be printed. It calls itself a tax invoice only where its issuer is registered for
 * value added tax.
 */
public record ReceiptPage(
    Ui ui,
    Head head,
    String title,
    String number,
    String issued,
    String voided,
    String payee,
    List<String> issuer,
    List<DuePage.Fact> facts,
    String amount,
    String back)
    implements Page {
  static final String PATH = DuePage.PATH + "/receipts/{id}";

  static ReceiptPage of(Ui ui, Receipt receipt, String back) {
    var content = receipt.content();
    var voided = receipt.voided();
    var title =
        ui.t(content.vat() == null ? "payments.receipt.title" : "payments.receipt.taxInvoice");
    return new ReceiptPage(
        ui,
        Head.of(title, ui.t("payments.due.description")).unlisted(),
        title,
        ui.t("payments.receipt.number", receipt.number().printed()),
        ui.moment(receipt.issued()),
        voided == null
            ? ""
            : ui.t("payments.receipt.voided", ui.moment(voided.at()), voided.reason()),
        content.payee(),
        issuer(ui, content),
        facts(ui, content),
        ui.money(content.amount()),
        back);
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static List<String> issuer(Ui ui, Receipt.Content content) {
    var lines = new ArrayList<String>();
    lines.add(ui.plain(content.community()));
    if (content.address() != null) lines.add(content.address());
    if (content.vat() != null) lines.add(ui.t("payments.receipt.vat", content.vat()));
    return lines;
  }

  private static List<DuePage.Fact> facts(Ui ui, Receipt.Content content) {
    var facts = new ArrayList<DuePage.Fact>();
    facts.add(new DuePage.Fact(ui.t("payments.receipt.from"), content.payer()));
    facts.add(new DuePage.Fact(ui.t("payments.receipt.for"), ui.plain(content.what())));
    facts.add(new DuePage.Fact(ui.t("payments.fact.reference"), content.reference()));
    facts.add(
        new DuePage.Fact(ui.t("payments.receipt.way"), ui.t("payments.way." + content.way())));
    content.vatPart().ifPresent(tax -> facts.addAll(taxed(ui, content, tax)));
    return facts;
  }

  /** A tax invoice tells the tax apart from the price. */
  private static List<DuePage.Fact> taxed(Ui ui, Receipt.Content content, Money tax) {
    return List.of(
        new DuePage.Fact(ui.t("payments.receipt.beforeTax"), ui.money(content.amount().minus(tax))),
        new DuePage.Fact(
            ui.t("payments.receipt.tax", ui.number(content.vatPercent())), ui.money(tax)));
  }
}
