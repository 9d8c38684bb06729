package org.aenglek.programme.web;

import java.util.Optional;
import java.util.Set;
import org.aenglek.base.NotThere;
import org.aenglek.programme.Doers;
import org.aenglek.programme.Period;
import org.aenglek.programme.PublishedFigures.Publication;
import org.aenglek.site.Asks;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of a published month or quarter: as a letter, as its PDF and as a sheet. */
@Controller
class ReportController implements Asks {
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final AreaReport.Reader reports;
  private final Doers doers;

  ReportController(AreaReport.Reader reports, Doers doers) {
    this.reports = reports;
    this.doers = doers;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(Addresses.PUBLICATION);
  }

  @GetMapping(Addresses.REPORT)
  ReportPage show(
      @PathVariable String kind,
      @PathVariable String code,
      @PathVariable String span,
      @PathVariable String month,
      @RequestParam(name = Addresses.PUBLICATION) Optional<String> as,
      Ui ui) {
    return page(ui, report(kind, code, span, month, as));
  }

  @GetMapping(Addresses.REPORT + ".xlsx")
  Reply sheet(
      @PathVariable String kind,
      @PathVariable String code,
      @PathVariable String span,
      @PathVariable String month,
      @RequestParam(name = Addresses.PUBLICATION) Optional<String> as,
      Ui ui) {
    var told = report(kind, code, span, month, as);
    return Reply.of(XLSX, ReportSheet.of(ui, told)).named(file(told, span) + ".xlsx").once();
  }

  @GetMapping(Addresses.REPORT + ".pdf")
  Reply pdf(
      @PathVariable String kind,
      @PathVariable String code,
      @PathVariable String span,
      @PathVariable String month,
      @RequestParam(name = Addresses.PUBLICATION) Optional<String> as,
      Ui ui) {
    var told = report(kind, code, span, month, as);
    return Reply.of(MediaType.APPLICATION_PDF, ReportPdf.of(ui, page(ui, told)))
        .named(file(told, span) + ".pdf")
        .once();
  }

  private ReportPage page(Ui ui, AreaReport told) {
    return ReportPage.of(ui, told, doers.names(told.publications().stream().map(Publication::by)));
  }

  private static String file(AreaReport told, String span) {
    var name = span + "-" + told.area().id() + "-" + told.period().first();
    return told.isNewest() ? name : name + "-publication-" + told.publication().number();
  }

  private AreaReport report(
      String kind, String code, String span, String month, Optional<String> as) {
    return reports.of(Addresses.area(kind, code), period(span, month), as.map(AskedMonth::number));
  }

  private static Period period(String span, String text) {
    var month = AskedMonth.read(text).orElseThrow(() -> new NotThere("month " + text));
    if (span.equals("reports")) return Period.month(month);
    var quarter = Period.quarterOf(month);
    if (!quarter.first().equals(month)) throw new NotThere("quarter from " + text);
    return quarter;
  }
}
