package org.aenglek.channels.web;

import java.util.List;
import org.aenglek.channels.sheets.Imports.Done;
import org.aenglek.channels.sheets.Scope;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Qr;
import org.aenglek.site.Ui;

/** It is done; with a link for each who was invited, shown this once and made to be printed. */
public record ImportDonePage(
    Ui ui, Head head, String title, String sentence, String waiting, List<Link> links, String back)
    implements Page {

  public record Link(String name, String address, String qr) {}

  static ImportDonePage of(Ui ui, Scope scope, Done done) {
    var links =
        done.links().stream()
            .map(
                link -> {
                  var address = ui.absolute("/people/invitations/" + link.secret());
                  return new Link(link.name(), address, Qr.svg(address));
                })
            .toList();
    var waiting =
        done.waiting() == 0 ? "" : ui.t("channels.imports.waiting", ui.number(done.waiting()));
    return page(ui, scope, done.changed(), waiting, links);
  }

  /** Long ago; what was shown once is not shown again. */
  static ImportDonePage before(Ui ui, Scope scope, int changed) {
    return page(ui, scope, changed, "", List.of());
  }

  private static ImportDonePage page(
      Ui ui, Scope scope, int changed, String waiting, List<Link> links) {
    var title = ui.t("channels.imports.done");
    return new ImportDonePage(
        ui,
        Head.of(title, ui.t("channels.sheets.description")).unlisted(),
        title,
        ui.t("channels.imports.done.sentence", ui.number(changed), scope.name()),
        waiting,
        links,
        ui.link(SheetsPage.path(scope)));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
