package org.aenglek.revisions.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Draft;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** What readers of each language would see. */
public record PreviewPage(Ui ui, Head head, List<Reader> readers, String back) implements Page {
  static final String PATH = EditPage.PATH + "/preview";

  /** The texts as they are shown to whoever reads that language. */
  public record Reader(String lang, String name, List<Line> lines) {}

  /**
   * One text.
   *
   * @param lang the language that it is really in
   * @param shownIn says so, where that is another one
   */
  public record Line(String label, String text, String lang, String shownIn) {}

  static PreviewPage of(Ui ui, Revisable kind, Draft draft) {
    var words = new Words(ui, kind);
    var shown = kind.shown(draft.content());
    return new PreviewPage(
        ui,
        Head.of(ui.t("revisions.preview.title"), ui.t("revisions.edit.description")).forWork(),
        Stream.of(Lang.values())
            .map(
                lang ->
                    new Reader(
                        lang.tag(),
                        ui.t("revisions.lang." + lang.code()),
                        lines(ui, kind, shown, lang, words)))
            .toList(),
        ui.link(EditPage.path(kind.kind(), draft.thing())));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static List<Line> lines(Ui ui, Revisable kind, Content content, Lang lang, Words words) {
    return kind.questions().stream()
        .flatMap(question -> question.asks().stream())
        .filter(ask -> ask.kind().isTranslated())
        .flatMap(ask -> line(ui, content, lang, words, ask))
        .toList();
  }

  private static Stream<Line> line(Ui ui, Content content, Lang lang, Words words, Ask ask) {
    var text = content.text(ask.name());
    if (text == null) return Stream.empty();
    var shown = text.in(lang);
    return Stream.of(
        new Line(
            words.field(ask.name()),
            shown.text(),
            shown.lang().tag(),
            shown.lang() == lang ? "" : ui.t("site.shownIn." + shown.lang().code())));
  }
}
