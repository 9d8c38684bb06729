package org.aenglek.programme.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.programme.Questionnaire.Kind;
import org.aenglek.programme.Questionnaire.Question;
import org.aenglek.programme.Survey;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The sheet on which a household's answers are written, also with no signal: it bears nobody's
 * name, and opens for anybody, so that a telephone may keep it.
 *
 * @param form empty fields, and where they are sent; nothing once the survey is closed
 */
public record SurveyPage(
    Ui ui,
    Head head,
    String title,
    String lead,
    String back,
    @Nullable Form form,
    String thanks,
    String problem,
    int status)
    implements Page {

  /**
   * @param request the id of the sheet
   */
  public record Form(String address, String request, List<Line> lines) {}

  /**
   * A question.
   *
   * @param scale what is chosen from; empty where a number is typed
   */
  public record Line(String name, String text, String value, List<Choice> scale) {}

  static SurveyPage of(
      Ui ui,
      Community community,
      Survey survey,
      boolean isAnswered,
      SurveyForm typed,
      @Nullable Refusal refused) {
    var title = ui.plain(survey.questionnaire().name());
    return new SurveyPage(
        ui,
        Head.of(title, ui.t("programme.survey.lead")).forWork().unlisted(),
        title,
        ui.t(
            "programme.survey.of",
            community.name(),
            ui.t("programme.survey." + survey.phase().key())),
        Addresses.surveys(ui, community),
        survey.isOpen() ? form(ui, survey, typed) : null,
        isAnswered ? ui.t("programme.survey.thanks") : "",
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static Form form(Ui ui, Survey survey, SurveyForm typed) {
    return new Form(
        Addresses.survey(ui, survey.id()) + "/answers",
        UUID.randomUUID().toString(),
        survey.questionnaire().questions().stream().map(one -> line(ui, one, typed)).toList());
  }

  private static Line line(Ui ui, Question question, SurveyForm typed) {
    var said = typed.said(question);
    return new Line(
        SurveyForm.field(question),
        ui.plain(question.text()),
        said,
        question.kind() == Kind.SCALE ? scale(ui, said) : List.of());
  }

  private static List<Choice> scale(Ui ui, String said) {
    return IntStream.rangeClosed(Kind.LOWEST, Kind.HIGHEST)
        .mapToObj(String::valueOf)
        .map(step -> new Choice(step, ui.t("programme.survey.scale." + step), step.equals(said)))
        .toList();
  }

  static final SurveyForm EMPTY = new SurveyForm(Map.of());

  @Override
  public int status() {
    return status;
  }

  /** Each has a sheet's id of its own. */
  @Override
  public boolean isKept() {
    return false;
  }
}
