package org.aenglek.site;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.site.Breadcrumbs.Crumb;

/**
 * The handbook for one kind of person.
 *
 * @param isForeign whether it is there in another language only
 * @param others for everybody else
 */
public record HandbookPage(
    Ui ui,
    Head head,
    String title,
    String lead,
    Content body,
    boolean isForeign,
    String lang,
    List<HandbooksPage.Line> others)
    implements Page {
  static final String PATH = HandbooksPage.PATH + "/{role}";

  static HandbookPage of(Ui ui, Lang lang, String text, List<HandbooksPage.Line> others) {
    var lesson = Lesson.of(text);
    return new HandbookPage(
        ui,
        Head.of(lesson.title(), lesson.lead())
            .withFacts(
                Breadcrumbs.facts(
                    ui,
                    List.of(
                        new Crumb(ui.t("site.handbook.title"), HandbooksPage.INSIDE),
                        new Crumb(lesson.title(), ui.path())))),
        lesson.title(),
        lesson.lead(),
        Prose.show(ui, LocalText.of(lang, lesson.body()), picture -> address(ui, picture)),
        lang != ui.lang(),
        lang.tag(),
        others);
  }

  /** Those beside the text come with the application. */
  private static String address(Ui ui, String picture) {
    var folder = "../pictures/";
    return picture.startsWith(folder)
        ? ui.asset("img/handbook/" + picture.substring(folder.length()))
        : "";
  }

  /** The parts of a text: its first line is the title, its first paragraph the lead. */
  record Lesson(String title, String lead, String body) {
    static Lesson of(String text) {
      var parts = new ArrayList<>(List.of(text.strip().split("\\n{2,}", 3)));
      while (parts.size() < 3) parts.add("");
      return new Lesson(parts.getFirst().replaceFirst("^#\\s+", ""), parts.get(1), parts.get(2));
    }
  }
}
