package org.aenglek.revisions.web;

import java.util.UUID;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** What became of it, and where to go from here. */
public record DonePage(Ui ui, Head head, String title, String sentence, String shown, String edit)
    implements Page {

  static DonePage published(Ui ui, Revisable kind, UUID id) {
    return of(ui, kind, id, kind.isSeenAtOnce() ? "published" : "kept");
  }

  static DonePage waiting(Ui ui, Revisable kind, UUID id) {
    return of(ui, kind, id, "waiting");
  }

  private static DonePage of(Ui ui, Revisable kind, UUID id, String how) {
    var title = ui.t("revisions.done." + how);
    return new DonePage(
        ui,
        Head.of(title, title).forWork(),
        title,
        ui.t("revisions.done." + how + ".sentence"),
        kind.find(id).map(known -> ui.link(known.path())).orElse(""),
        ui.link(EditPage.path(kind.kind(), id)));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
