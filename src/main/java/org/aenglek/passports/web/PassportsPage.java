package org.aenglek.passports.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** What a passport is, and a button that makes one. */
public record PassportsPage(Ui ui, Head head, String here, List<Stamped> stamps, String request)
    implements Page {
  static final String PATH = "/{lang}/passports";

  static PassportsPage of(Ui ui, List<Community> some) {
    return new PassportsPage(
        ui,
        Head.of(ui.t("passports.title"), ui.t("passports.lead")),
        ui.link("/passports"),
        some.stream().map(community -> Stamped.of(ui, community)).toList(),
        UUID.randomUUID().toString());
  }

  /** The button makes one passport, however often it is pressed. */
  @Override
  public boolean isKept() {
    return false;
  }
}
