package org.aenglek.programme.web;

import java.util.List;
import org.aenglek.site.Paper;
import org.aenglek.site.Ui;

/** The letter of a report as a PDF file: it says what the page says. */
final class ReportPdf {
  private static final float[] FIGURES = {34, 22, 22, 22};
  private static final float[] VILLAGES = {50, 25, 25};

  private final Ui ui;
  private final ReportPage page;
  private final Paper paper;

  private ReportPdf(Ui ui, ReportPage page) {
    this.ui = ui;
    this.page = page;
    this.paper = new Paper(page.title());
  }

  static byte[] of(Ui ui, ReportPage page) {
    var pdf = new ReportPdf(ui, page);
    pdf.write();
    return pdf.paper.end();
  }

  private void write() {
    head();
    figures();
    if (!page.chart().isEmpty()) paper.chart(page.chart());
    villages();
    paper.line(ui.t("programme.report.closing"), Paper.INDENT);
    paper.space();
    paper.signed(ui.t("programme.report.respectfully"));
    paper.space();
    paper.signed(ui.t("programme.report.signature"));
  }

  private void head() {
    if (!page.again().isEmpty()) paper.bold(page.again());
    paper.line(ui.t("programme.report.number"), 0);
    paper.right(page.office());
    paper.centred(page.date());
    paper.bold(ui.t("programme.report.subject", page.title()));
    paper.line(ui.t("programme.report.to"), 0);
    paper.line(page.opening() + " " + page.known(), Paper.INDENT);
  }

  private void figures() {
    var columns = page.figures().columns();
    paper.table(
        FIGURES,
        List.of(
            ui.t("programme.indicator"), columns.now(), columns.lastMonth(), columns.lastYear()),
        page.figures().lines().stream()
            .map(line -> List.of(line.name(), line.now(), line.lastMonth(), line.lastYear()))
            .toList());
    if (!page.figures().unknown().isEmpty()) paper.line(page.figures().unknown(), 0);
  }

  private void villages() {
    if (page.villages().isEmpty()) return;
    paper.bold(ui.t("programme.villages"));
    paper.table(
        VILLAGES,
        List.of(
            ui.t("programme.village"),
            ui.t("programme.indicator.visitors"),
            ui.t("programme.indicator.income")),
        page.villages().stream()
            .map(village -> List.of(village.name(), village.visitors(), village.income()))
            .toList());
    if (!page.silent().isEmpty()) paper.line(page.silent(), 0);
  }
}
