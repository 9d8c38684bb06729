package org.aenglek.readiness.web;

import jakarta.servlet.http.HttpServletRequest;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.media.SentPicture;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.readiness.Assessment;
import org.aenglek.readiness.Assessments;
import org.aenglek.readiness.Criteria.Criterion;
import org.aenglek.readiness.Scorecards;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A village answers, one question to a screen. */
@Controller
class VillageQuestionsController {
  private final Assessments assessments;
  private final Scorecards scorecards;
  private final Areas areas;
  private final Access access;

  VillageQuestionsController(
      Assessments assessments, Scorecards scorecards, Areas areas, Access access) {
    this.assessments = assessments;
    this.scorecards = scorecards;
    this.areas = areas;
    this.access = access;
  }

  /** While there is nothing to answer, the village's page says why. */
  @GetMapping(Addresses.QUESTION)
  Object question(@PathVariable String slug, @PathVariable String criterion, Ui ui) {
    var community = areas.get(slug);
    access.require(Permission.EDIT, Place.community(community.id()));
    var assessment = last(community);
    return assessment.isOpen()
        ? question(ui, community, assessment, criterion, Typed.NOTHING, null)
        : Deeds.see(Addresses.village(ui, community));
  }

  @PostMapping(Addresses.QUESTION)
  Object answer(
      @PathVariable String slug,
      @PathVariable String criterion,
      HttpServletRequest request,
      Ui ui) {
    var community = areas.get(slug);
    access.require(Permission.EDIT, Place.community(community.id()));
    var assessment = last(community);
    return Deeds.then(
        after(ui, community, assessment, criterion),
        () -> answer(assessment, criterion, request),
        refused ->
            question(ui, community, assessment, criterion, typed(criterion, request), refused));
  }

  private static Typed typed(String criterion, HttpServletRequest request) {
    return Typed.of(
        criterion, SentPicture.field(request, "level"), SentPicture.field(request, "words"));
  }

  /** The file first: what cannot be read is told by it alone, not by the fields. */
  private void answer(Assessment assessment, String criterion, HttpServletRequest request) {
    SentPicture.with(
        request,
        picture -> {
          int level = Typed.level(SentPicture.field(request, "level"));
          var words = SentPicture.field(request, "words");
          assessments.answer(assessment.id(), criterion, level, words, picture);
        });
  }

  /** The question that follows, or the village's page after the last. */
  private static String after(Ui ui, Community community, Assessment assessment, String criterion) {
    var keys = assessment.criteria().asked().stream().map(Criterion::key).toList();
    int next = keys.indexOf(criterion) + 1;
    return next == 0 || next == keys.size()
        ? Addresses.village(ui, community)
        : Addresses.question(ui, community, keys.get(next));
  }

  private Page question(
      Ui ui,
      Community community,
      Assessment assessment,
      String key,
      Typed typed,
      @Nullable Refusal refused) {
    var criterion =
        assessment.criteria().asked().stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new NotThere("criterion " + key));
    return QuestionPage.of(
        ui, community, scorecards.scorecard(assessment.id()), criterion, typed, refused);
  }

  /** Also one that a colleague has sent meanwhile: whoever still answers is told so. */
  private Assessment last(Community community) {
    return scorecards.of(community.id()).stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("assessment of " + community.slug()));
  }
}
