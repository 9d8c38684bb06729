package org.aenglek.payments.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.payments.Statements.Preview;
import org.aenglek.payments.Statements.Statement;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** What a bank's statement says and what would be paid by it, before it counts. */
public record StatementPage(
    Ui ui,
    Head head,
    String title,
    String file,
    String here,
    String back,
    boolean isConfirmed,
    String sum,
    List<Line> lines,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/payments/statements/{id}";

  public record Line(String at, String amount, String text, String outcome) {}

  static String path(UUID id) {
    return "/payments/statements/" + id;
  }

  static StatementPage of(
      Ui ui, Statement statement, Purse purse, List<Preview> lines, String problem, int status) {
    var title = ui.t("payments.statement.title");
    long paid = lines.stream().filter(Preview::fits).count();
    long known = lines.stream().filter(Preview::isKnown).count();
    return new StatementPage(
        ui,
        Head.of(title, ui.t("payments.in.description")).forWork(),
        title,
        statement.file(),
        ui.link(path(statement.id())),
        ui.link(purse.in()),
        statement.isConfirmed(),
        ui.t(
            "payments.statement.sum",
            ui.number(lines.size()),
            ui.number(paid),
            ui.number(known),
            ui.number(lines.size() - paid - known)),
        lines.stream().map(line -> line(ui, line)).toList(),
        problem,
        status);
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Line line(Ui ui, Preview preview) {
    var line = preview.line();
    var amount = ui.money(line.amount());
    return new Line(
        InPage.when(ui, line),
        line.wentOut() ? ui.t("payments.statement.out", amount) : amount,
        line.text(),
        outcome(ui, preview));
  }

  private static String outcome(Ui ui, Preview preview) {
    if (preview.isKnown()) return ui.t("payments.statement.known");
    var due = preview.due();
    if (due != null) return ui.t("payments.statement.pays", due.payer(), due.reference());
    var outlay = preview.outlay();
    return outlay == null ? ui.t("payments.statement.open") : OutLine.said(ui, outlay);
  }
}
