package org.aenglek.payments.web;

import java.util.List;
import org.aenglek.base.Money;
import org.aenglek.payments.ReceiptNumber;
import org.aenglek.payments.Substitute;
import org.aenglek.payments.Substitute.Expense;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** A certificate in place of receipts, to be printed and signed. */
public record SubstitutePage(
    Ui ui,
    Head head,
    String title,
    String number,
    String issued,
    String voided,
    String community,
    List<Row> rows,
    String sum,
    String words,
    String vouches,
    String payer,
    String position,
    String voiding,
    String back)
    implements Page {
  static final String PATH = PapersPage.PATH + "/substitutes/{year}/{number}";
  private static final String KEY = "payments.substitute.";

  public record Row(String day, String what, String amount, String note) {}

  static String path(Purse purse, ReceiptNumber number) {
    return purse.papers() + "/substitutes/" + number.year() + "/" + number.number();
  }

  static SubstitutePage of(Ui ui, Substitute paper, Purse purse, boolean mayKeep) {
    var content = paper.content();
    var title = ui.t(KEY + "title");
    var community = ui.plain(content.community());
    var voided = paper.voided();
    return new SubstitutePage(
        ui,
        Head.of(title, ui.t("payments.papers.description")).forWork(),
        title,
        ui.t(KEY + "number", paper.number().printed()),
        ui.date(ui.day(paper.issued())),
        voided == null
            ? ""
            : ui.t("payments.receipt.voided", ui.moment(voided.at()), voided.reason()),
        community,
        content.expenses().stream().map(expense -> row(ui, expense)).toList(),
        ui.money(content.sum()),
        words(ui, content.sum()),
        ui.t(KEY + "vouches", community),
        content.payer(),
        content.position(),
        mayKeep && voided == null ? ui.link(path(purse, paper.number())) + "/voiding" : "",
        ui.link(purse.papers()));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Row row(Ui ui, Expense expense) {
    return new Row(
        ui.date(expense.day()), expense.what(), ui.money(expense.amount()), expense.note());
  }

  /** As the form asks for it, baht and satang apart. */
  private static String words(Ui ui, Money sum) {
    long satang = sum.minor() % 100;
    var baht = ui.inWords(sum.minor() / 100);
    return satang == 0
        ? ui.t(KEY + "words.whole", baht)
        : ui.t(KEY + "words", baht, ui.inWords(satang));
  }
}
