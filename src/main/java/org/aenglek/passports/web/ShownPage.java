package org.aenglek.passports.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** A passport as it is passed on: where somebody has been, and not when. */
public record ShownPage(Ui ui, Head head, String title, List<Stamped> stamps) implements Page {

  static ShownPage of(Ui ui, List<Community> communities) {
    var title = ui.t("passports.shown.title", communities.size(), ui.number(communities.size()));
    return new ShownPage(
        ui,
        Head.of(title, ui.t("passports.lead")).unlisted(),
        title,
        communities.stream().map(community -> Stamped.of(ui, community)).toList());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
