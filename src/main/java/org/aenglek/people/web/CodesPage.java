package org.aenglek.people.web;

import java.util.List;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** Codes to print, shown this once. */
public record CodesPage(Ui ui, Head head, List<String> codes, String made) implements Page {

  static CodesPage of(Ui ui, List<String> codes) {
    return new CodesPage(
        ui,
        Head.of(ui.t("people.codes.title"), ui.t("people.codes.lead")).unlisted(),
        codes.stream().map(CodesPage::grouped).toList(),
        ui.t("people.codes.made", ui.date(ui.today())));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  /** Four symbols at a time are copied without a slip. */
  private static String grouped(String code) {
    return code.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
