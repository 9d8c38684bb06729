package org.aenglek.channels.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.channels.sheets.Scope;
import org.aenglek.channels.sheets.Sheet;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** What of a place can be taken away as sheets, and where they are brought back. */
public record SheetsPage(
    Ui ui,
    Head head,
    String title,
    String here,
    List<Line> sheets,
    boolean hasPeople,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/channels/sheets/{where}/{place}";

  /** One sheet as a file of its own. */
  public record Line(String label, String address) {}

  static String path(Scope scope) {
    return "/channels/sheets/" + scope.path();
  }

  static SheetsPage of(Ui ui, Scope scope, List<Sheet> sheets, String problem, int status) {
    var title = ui.t("channels.sheets.title", scope.name());
    var here = ui.link(path(scope));
    return new SheetsPage(
        ui,
        Head.of(title, ui.t("channels.sheets.description")).unlisted(),
        title,
        here,
        sheets.stream()
            .map(sheet -> new Line(ui.plain(sheet.label()), here + "/" + sheet.key() + ".csv"))
            .toList(),
        sheets.stream().anyMatch(sheet -> sheet.key().equals("member")),
        UUID.randomUUID().toString(),
        problem,
        status);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
