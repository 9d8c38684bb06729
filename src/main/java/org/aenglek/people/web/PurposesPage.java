package org.aenglek.people.web;

import java.util.List;
import org.aenglek.people.Purposes.Purpose;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** Why personal facts are kept, on which ground of the law, and for how long. */
public record PurposesPage(Ui ui, Head head, List<Line> lines) implements Page {
  static final String PATH_INSIDE = "/people/purposes";
  static final String PATH = "/{lang}" + PATH_INSIDE;

  /** One purpose, ready to print. */
  public record Line(String name, String why, String basis, String kept) {}

  static PurposesPage of(Ui ui, List<Purpose> purposes) {
    return new PurposesPage(
        ui,
        Head.of(ui.t("people.purposes.title"), ui.t("people.purposes.description")),
        purposes.stream().map(purpose -> line(ui, purpose)).toList());
  }

  private static Line line(Ui ui, Purpose purpose) {
    return new Line(
        ui.t("people.purpose." + purpose.key()),
        ui.t("people.purpose." + purpose.key() + ".why"),
        ui.t(
            "people.purposes.basisAndLaw",
            ui.t("people.basis." + purpose.basis().key()),
            ui.t("people.law." + purpose.law())),
        Terms.of(ui, purpose));
  }
}
