package org.aenglek.programme.web;

import org.aenglek.base.NotThere;
import org.aenglek.programme.Period;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of a published month or quarter: as a letter, as its PDF and as a sheet. */
@Controller
class ReportController {
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final AreaReport.Reader reports;

  ReportController(AreaReport.Reader reports) {
    this.reports = reports;
  }

  @GetMapping(Addresses.REPORT)
  ReportPage show(
      @PathVariable String kind,
      @PathVariable String code,
      @PathVariable String span,
      @PathVariable String month,
      Ui ui) {
    return ReportPage.of(ui, report(kind, code, span, month));
  }

  @GetMapping(Addresses.REPORT + ".xlsx")
  Reply sheet(
      @PathVariable String kind,
      @PathVariable String code,
      @PathVariable String span,
      @PathVariable String month,
      Ui ui) {
    var sheet = ReportSheet.of(ui, report(kind, code, span, month));
    return Reply.of(XLSX, sheet).named(file(code, span, month) + ".xlsx").once();
  }

  @GetMapping(Addresses.REPORT + ".pdf")
  Reply pdf(
      @PathVariable String kind,
      @PathVariable String code,
      @PathVariable String span,
      @PathVariable String month,
      Ui ui) {
    var paper = ReportPdf.of(ui, ReportPage.of(ui, report(kind, code, span, month)));
    return Reply.of(MediaType.APPLICATION_PDF, paper)
        .named(file(code, span, month) + ".pdf")
        .once();
  }

  private static String file(String code, String span, String month) {
    return span + "-" + code + "-" + month;
  }

  private AreaReport report(String kind, String code, String span, String month) {
    return reports.of(Addresses.area(kind, code), period(span, month));
  }

  private static Period period(String span, String text) {
    var month = AskedMonth.read(text).orElseThrow(() -> new NotThere("month " + text));
    if (span.equals("reports")) return Period.month(month);
    var quarter = Period.quarterOf(month);
    if (!quarter.first().equals(month)) throw new NotThere("quarter from " + text);
    return quarter;
  }
}
