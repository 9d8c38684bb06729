package org.aenglek.programme.web;

import java.util.Optional;
import org.aenglek.base.NotThere;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of a published month, as a letter and as a sheet. */
@Controller
class ReportController {
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final AreaMonth.Reader months;

  ReportController(AreaMonth.Reader months) {
    this.months = months;
  }

  @GetMapping(Addresses.REPORT)
  ReportPage show(
      @PathVariable String kind, @PathVariable String code, @PathVariable String month, Ui ui) {
    return ReportPage.of(ui, published(ui, kind, code, month));
  }

  @GetMapping(Addresses.REPORT + ".xlsx")
  Reply sheet(
      @PathVariable String kind, @PathVariable String code, @PathVariable String month, Ui ui) {
    var told = published(ui, kind, code, month);
    return Reply.of(XLSX, ReportSheet.of(ui, told))
        .named("report-" + code + "-" + told.month() + ".xlsx")
        .once();
  }

  /** Nothing is reported of a month before it is published. */
  private AreaMonth published(Ui ui, String kind, String code, String month) {
    var told = months.of(Addresses.area(kind, code), AskedMonth.of(ui, Optional.of(month)));
    boolean isThere = told.isPublished() && told.month().toString().equals(month);
    if (!isThere) throw new NotThere("report of " + month);
    return told;
  }
}
