package org.aenglek.programme.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.programme.Concerned;
import org.aenglek.programme.ProgrammeRefused;
import org.aenglek.programme.ProgrammeRefused.Reason;
import org.aenglek.programme.Survey;
import org.aenglek.programme.Survey.Phase;
import org.aenglek.programme.Surveys;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Surveys of a village: begun, answered house by house, closed, told. */
@Controller
class SurveysController {
  private static final String ANSWERED = "?answered";

  private final Surveys surveys;
  private final Concerned concerned;
  private final Access access;
  private final Areas areas;

  SurveysController(Surveys surveys, Concerned concerned, Access access, Areas areas) {
    this.surveys = surveys;
    this.concerned = concerned;
    this.access = access;
    this.areas = areas;
  }

  @GetMapping(Addresses.SURVEYS)
  Page list(@PathVariable String slug, Ui ui) {
    var community = areas.get(slug);
    var place = Place.community(community.id());
    concerned.requireToSee(place);
    return SurveysPage.of(ui, community, surveys, access.may(Permission.EDIT, place));
  }

  @PostMapping(Addresses.SURVEYS)
  Object open(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String phase,
      @RequestParam UUID request,
      Ui ui) {
    Access.requireSomebody();
    var community = areas.get(slug);
    surveys.open(
        community,
        kind,
        Phase.find(phase).orElseThrow(() -> new ProgrammeRefused(Reason.NO_SUCH_KIND)),
        request);
    return Deeds.see(Addresses.surveys(ui, community));
  }

  @GetMapping(Addresses.SURVEY)
  SurveyPage sheet(@PathVariable UUID id, @RequestParam Map<String, String> asked, Ui ui) {
    var isAnswered = asked.containsKey(ANSWERED.substring(1));
    return page(ui, surveys.get(id), isAnswered, SurveyPage.EMPTY, null);
  }

  @PostMapping(Addresses.ANSWERS)
  Object answer(
      @PathVariable UUID id,
      @RequestParam UUID request,
      @RequestParam Map<String, String> fields,
      Ui ui) {
    Access.requireSomebody();
    var survey = surveys.get(id);
    var form = new SurveyForm(fields);
    return Deeds.then(
        Addresses.survey(ui, id) + ANSWERED,
        () -> surveys.answer(id, request, form.read(survey.questionnaire())),
        refused -> page(ui, survey, false, form, refused));
  }

  @PostMapping(Addresses.CLOSING)
  Object close(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var survey = surveys.get(id);
    surveys.close(id, of -> ui.t("programme.survey.evidence", survey.questionnaire().name(), of));
    return Deeds.see(Addresses.surveys(ui, community(survey)));
  }

  private SurveyPage page(
      Ui ui, Survey survey, boolean isAnswered, SurveyForm form, @Nullable Refusal refused) {
    return SurveyPage.of(ui, community(survey), survey, isAnswered, form, refused);
  }

  private Community community(Survey survey) {
    return areas.all(List.of(survey.community())).get(survey.community());
  }
}
