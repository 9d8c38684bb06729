package org.aenglek.programme.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.Money;
import org.aenglek.programme.Questionnaire.Kind;
import org.aenglek.programme.Survey;
import org.aenglek.programme.Survey.Phase;
import org.aenglek.programme.SurveyResult;
import org.aenglek.programme.Surveys;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What the households of a village were asked, and what they answered together.
 *
 * @param form what can be asked; nothing for whoever may not
 */
public record SurveysPage(
    Ui ui, Head head, String title, String back, List<Round> rounds, @Nullable Form form)
    implements Page {

  /** Begins to ask. */
  public record Form(String address, String request, List<Choice> kinds, List<Choice> phases) {}

  /**
   * A survey.
   *
   * @param sheet where answers are written; empty once it is closed, and for whoever may not
   * @param closing the address that ends it; empty as well
   * @param untold why there are no results
   */
  public record Round(
      String title,
      String state,
      String sheet,
      String closing,
      List<Result> results,
      String untold) {}

  public record Result(String question, String value, String of) {}

  static SurveysPage of(Ui ui, Community community, Surveys surveys, boolean mayAsk) {
    var title = ui.t("programme.surveys.of", community.name());
    return new SurveysPage(
        ui,
        Head.of(title, ui.t("programme.survey.lead")).forWork().unlisted(),
        title,
        Addresses.village(ui, community),
        surveys.of(community.id()).stream()
            .map(
                survey ->
                    round(ui, survey, surveys.sheets(survey), surveys.results(survey), mayAsk))
            .toList(),
        mayAsk ? form(ui, community, surveys) : null);
  }

  private static Form form(Ui ui, Community community, Surveys surveys) {
    return new Form(
        Addresses.surveys(ui, community),
        UUID.randomUUID().toString(),
        surveys.kinds().entrySet().stream()
            .map(kind -> new Choice(kind.getKey(), ui.plain(kind.getValue()), false))
            .toList(),
        Stream.of(Phase.values())
            .map(phase -> new Choice(phase.key(), ui.t("programme.survey." + phase.key()), false))
            .toList());
  }

  private static Round round(
      Ui ui, Survey survey, int sheets, List<SurveyResult> results, boolean mayAsk) {
    var address = Addresses.survey(ui, survey.id());
    boolean isAsked = survey.isOpen() && mayAsk;
    return new Round(
        ui.t(
            "programme.survey.round",
            survey.questionnaire().name(),
            ui.t("programme.survey." + survey.phase().key())),
        state(ui, survey, sheets),
        isAsked ? address : "",
        isAsked ? address + "/closing" : "",
        results.stream().map(result -> result(ui, result)).toList(),
        results.isEmpty() ? untold(ui, survey) : "");
  }

  private static String state(Ui ui, Survey survey, int sheets) {
    var closed = survey.closed();
    return closed == null
        ? ui.t("programme.survey.open", ui.moment(survey.opened()), sheets)
        : ui.t("programme.survey.closed", ui.moment(closed), sheets);
  }

  private static String untold(Ui ui, Survey survey) {
    return survey.isOpen()
        ? ui.t("programme.survey.later")
        : ui.t("programme.survey.few", SurveyResult.LEAST);
  }

  private static Result result(Ui ui, SurveyResult result) {
    return new Result(
        ui.plain(result.question().text()),
        value(ui, result),
        ui.t("programme.survey.n", result.of()));
  }

  private static String value(Ui ui, SurveyResult result) {
    return result
        .agree()
        .map(agree -> ui.t("programme.survey.agree", ui.number(agree), ui.number(result.mean())))
        .orElseGet(() -> ui.t("programme.survey.mean", mean(ui, result)));
  }

  private static String mean(Ui ui, SurveyResult result) {
    return result.question().kind() == Kind.MONEY
        ? ui.money(Money.ofMinor(result.mean().longValue(), FigureWords.CURRENCY))
        : ui.number(result.mean());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
