package org.aenglek.counter.web;

import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.counter.Codes.Code;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Qr;
import org.aenglek.site.Ui;

/** A paper with a code that makes a device of one telephone: to print, to scan, or to type. */
public record CodePage(
    Ui ui,
    Head head,
    String title,
    String holder,
    String until,
    String code,
    String qr,
    String link,
    String withdrawal,
    String back)
    implements Page {
  static final String PATH = "/{lang}/counter/codes/{id}";
  private static final int IN_GROUPS_OF = 4;

  static CodePage of(Ui ui, Community village, Code code, String text) {
    var title = ui.t("counter.code.title", ui.plain(village.name()));
    var link = ui.absolute("/counter?code=" + text);
    return new CodePage(
        ui,
        Head.of(title, ui.t("counter.code.description")).unlisted().forWork(),
        title,
        ui.t("counter.code.holder", code.holder(), ui.date(code.ends())),
        ui.t("counter.code.until", ui.moment(code.until())),
        text.replaceAll("(.{" + IN_GROUPS_OF + "})(?=.)", "$1-"),
        Qr.svg(link),
        link,
        path(ui, code.id()) + "/withdrawal",
        DevicesPage.path(ui, village));
  }

  static String path(Ui ui, UUID code) {
    return ui.link("/counter/codes/" + code);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
