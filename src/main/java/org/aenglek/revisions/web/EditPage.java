package org.aenglek.revisions.web;

import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.revisions.Draft;
import org.aenglek.revisions.Question;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;

/**
 * Everything that is asked of a thing, at a glance.
 *
 * @param panels what other modules have to say of the draft
 */
public record EditPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String shown,
    String pictures,
    List<Line> lines,
    List<Content> panels,
    boolean isBegun,
    boolean hasBefore,
    boolean isComplete,
    String publish,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/revisions/{kind}/{id}";

  /**
   * One question with what is answered.
   *
   * @param missing what it cannot be published without; empty where nothing is
   */
  public record Line(String question, List<String> answers, String address, String missing) {}

  static String path(String kind, UUID id) {
    return "/revisions/" + kind + "/" + id;
  }

  static EditPage of(Ui ui, Revisable kind, Draft draft, List<Content> panels, String problem) {
    var words = new Words(ui, kind);
    var known = kind.find(draft.thing());
    var title = known.map(it -> ui.plain(it.name())).orElseGet(words::kindName);
    var lines =
        kind.questions().stream().map(question -> line(ui, kind, draft, question, words)).toList();
    return new EditPage(
        ui,
        Head.of(title, ui.t("revisions.edit.description")).forWork(),
        title,
        ui.link(path(kind.kind(), draft.thing())),
        known.map(it -> ui.link(it.path())).orElse(""),
        kind.hasPictures() ? ui.link("/media/albums/" + draft.thing()) : "",
        lines,
        panels,
        draft.isBegun(),
        draft.hasBefore(),
        lines.stream().allMatch(line -> line.missing().isEmpty()),
        ui.t(kind.isSeenAtOnce() ? "revisions.edit.publish" : "revisions.edit.keep"),
        UUID.randomUUID().toString(),
        problem,
        (problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Line line(Ui ui, Revisable kind, Draft draft, Question question, Words words) {
    var answers =
        question.asks().stream()
            .map(ask -> words.told(ask, draft.place(), draft.content()))
            .filter(answer -> !answer.isEmpty())
            .toList();
    var missing =
        question.asks().stream()
            .map(ask -> Answers.field(ask, Lang.TH))
            .filter(kind.needed()::contains)
            .filter(field -> draft.content().find(field).isEmpty())
            .map(words::missing)
            .toList();
    var screen = kind.screen(draft.thing(), question.key());
    return new Line(
        words.ask(question),
        answers,
        screen.isEmpty()
            ? ui.link(QuestionPage.path(kind.kind(), draft.thing(), question.key())) + "?one=1"
            : ui.link(screen),
        missing.isEmpty() ? "" : ui.t("revisions.edit.missing", ui.list(missing)));
  }
}
