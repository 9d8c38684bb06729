package org.aenglek.revisions.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Draft;
import org.aenglek.revisions.Question;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;

/**
 * One question.
 *
 * @param isOne whether its asker comes back to everything at a glance, and not to the next one
 * @param progress which of how many it is; empty where it is asked alone
 */
public record QuestionPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String all,
    List<Line> lines,
    boolean isOne,
    String progress,
    boolean hasMore,
    int status)
    implements Page {
  static final String PATH = EditPage.PATH + "/questions/{question}";

  /**
   * One field.
   *
   * @param how it is answered: the name of an {@code Ask.Kind} in small letters
   * @param source the Thai text, for whoever writes in another language
   */
  public record Line(Field field, String how, int longest, List<Choice> choices, String source) {}

  static String path(String kind, UUID id, String question) {
    return EditPage.path(kind, id) + "/questions/" + question;
  }

  static QuestionPage of(
      Ui ui,
      Revisable kind,
      Draft draft,
      Question question,
      Map<String, String> typed,
      Map<String, String> problems,
      boolean isOne) {
    var words = new Words(ui, kind);
    int position = kind.questions().indexOf(question) + 1;
    int count = kind.questions().size();
    var title = words.ask(question);
    return new QuestionPage(
        ui,
        Head.of(title, ui.t("revisions.edit.description")).forWork(),
        title,
        ui.link(path(kind.kind(), draft.thing(), question.key())),
        ui.link(EditPage.path(kind.kind(), draft.thing())),
        question.asks().stream()
            .map(ask -> new Maker(ui, kind, draft, typed, problems, words).line(ask))
            .toList(),
        isOne,
        isOne ? "" : ui.t("revisions.progress", ui.number(position), ui.number(count)),
        !isOne && position < count,
        (problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private record Maker(
      Ui ui,
      Revisable kind,
      Draft draft,
      Map<String, String> typed,
      Map<String, String> problems,
      Words words) {

    Line line(Ask ask) {
      var name = Answers.field(ask, ui.lang());
      var value = typed.getOrDefault(name, draft.content().get(name));
      var field = Field.of(name, words.field(ask.name()), value);
      var problem = problems.get(name);
      return new Line(
          problem == null ? field : field.wrong(ui.t(problem, ask.longest())),
          ask.kind().name().toLowerCase(Locale.ROOT),
          ask.longest(),
          choices(ask, value),
          source(ask));
    }

    private List<Choice> choices(Ask ask, String value) {
      var chosen = List.of(value.split(" "));
      if (!ask.choices().isEmpty()) {
        return ask.choices().stream()
            .map(choice -> new Choice(choice, words.choice(ask, choice), chosen.contains(choice)))
            .toList();
      }
      return kind.choices(draft.place(), ask.name()).entrySet().stream()
          .map(
              choice ->
                  new Choice(
                      choice.getKey(),
                      ui.plain(choice.getValue()),
                      chosen.contains(choice.getKey())))
          .toList();
    }

    private String source(Ask ask) {
      boolean isTranslation = ask.kind().isTranslated() && ui.lang() != Lang.TH;
      return isTranslation ? draft.content().get(Answers.field(ask, Lang.TH)) : "";
    }
  }
}
