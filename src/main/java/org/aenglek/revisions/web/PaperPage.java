package org.aenglek.revisions.web;

import java.util.List;
import org.aenglek.base.Lang;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Draft;
import org.aenglek.revisions.Question;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** All questions on paper, for somebody to fill in by hand and another to enter for them. */
public record PaperPage(Ui ui, Head head, String title, List<Sheet> sheets, String back)
    implements Page {
  static final String PATH = EditPage.PATH + "/paper";

  /** One question with its fields. */
  public record Sheet(String question, List<Line> lines) {}

  /**
   * One field.
   *
   * @param answer what is told already; empty where there is room to write
   * @param choices of which some are ticked
   */
  public record Line(String label, String answer, List<String> choices, boolean isLong) {}

  static PaperPage of(Ui ui, Revisable kind, Draft draft) {
    var words = new Words(ui, kind);
    var title =
        kind.find(draft.thing()).map(known -> ui.plain(known.name())).orElseGet(words::kindName);
    return new PaperPage(
        ui,
        Head.of(ui.t("revisions.paper.title"), ui.t("revisions.edit.description")).unlisted(),
        title,
        kind.questions().stream().map(question -> sheet(words, draft, question)).toList(),
        ui.link(EditPage.path(kind.kind(), draft.thing())));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Sheet sheet(Words words, Draft draft, Question question) {
    return new Sheet(
        words.ask(question), question.asks().stream().map(ask -> line(words, draft, ask)).toList());
  }

  private static Line line(Words words, Draft draft, Ask ask) {
    return new Line(
        words.field(ask.name()),
        words.answer(ask, draft.place(), draft.content(), Lang.TH),
        ask.choices().stream().map(value -> words.choice(ask, value)).toList(),
        ask.kind() == Ask.Kind.TEXT);
  }
}
