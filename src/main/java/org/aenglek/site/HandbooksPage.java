package org.aenglek.site;

import java.util.List;

/**
 * The handbooks, one for each kind of person.
 *
 * @param isForeign whether they are there in another language only
 * @param lang the language that they are in
 */
public record HandbooksPage(
    Ui ui, Head head, String title, List<Line> lines, boolean isForeign, String lang)
    implements Page {
  static final String INSIDE = "/site/handbook";
  static final String PATH = "/{lang}" + INSIDE;

  /** One of them. */
  public record Line(String title, String lead, String path) {}

  static HandbooksPage of(Ui ui, List<Line> lines, boolean isForeign, String lang) {
    var title = ui.t("site.handbook.title");
    return new HandbooksPage(
        ui, Head.of(title, ui.t("site.handbook.lead")), title, lines, isForeign, lang);
  }
}
