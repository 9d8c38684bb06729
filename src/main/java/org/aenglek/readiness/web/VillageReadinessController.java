package org.aenglek.readiness.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
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
import org.aenglek.readiness.CriteriaSets;
import org.aenglek.readiness.CriteriaSets.Edition;
import org.aenglek.readiness.Scorecards;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A village looks at itself. */
@Controller
class VillageReadinessController {
  private final Assessments assessments;
  private final Scorecards scorecards;
  private final CriteriaSets sets;
  private final VillageDoor door;
  private final GapLessons lessons;
  private final Areas areas;
  private final Access access;

  VillageReadinessController(
      Assessments assessments,
      Scorecards scorecards,
      CriteriaSets sets,
      VillageDoor door,
      GapLessons lessons,
      Areas areas,
      Access access) {
    this.assessments = assessments;
    this.scorecards = scorecards;
    this.sets = sets;
    this.door = door;
    this.lessons = lessons;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(Addresses.VILLAGE)
  Page show(@PathVariable String slug, Ui ui) {
    return page(ui, areas.get(slug), null);
  }

  @PostMapping(Addresses.VILLAGE)
  Object begin(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String set,
      @RequestParam(required = false) @Nullable UUID request,
      Ui ui) {
    Access.requireSomebody();
    var community = areas.get(slug);
    var edition =
        sets.newest(community.province()).stream()
            .filter(one -> one.set().equals(set))
            .findFirst()
            .orElseThrow(() -> new NotThere("criteria " + set));
    var first = edition.criteria().asked().getFirst().key();
    return Deeds.then(
        Addresses.question(ui, community, first),
        () -> assessments.begin(community, edition, request == null ? UUID.randomUUID() : request),
        refused -> page(ui, community, refused));
  }

  @GetMapping(Addresses.QUESTION)
  Page question(@PathVariable String slug, @PathVariable String criterion, Ui ui) {
    var community = areas.get(slug);
    access.require(Permission.EDIT, Place.community(community.id()));
    return question(ui, community, criterion, Typed.NOTHING, null);
  }

  @PostMapping(Addresses.QUESTION)
  Object answer(
      @PathVariable String slug,
      @PathVariable String criterion,
      HttpServletRequest request,
      Ui ui) {
    var community = areas.get(slug);
    access.require(Permission.EDIT, Place.community(community.id()));
    var assessment = open(community);
    return Deeds.then(
        after(ui, community, assessment, criterion),
        () -> answer(assessment, criterion, request),
        refused -> question(ui, community, criterion, typed(criterion, request), refused));
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
      Ui ui, Community community, String key, Typed typed, @Nullable Refusal refused) {
    var assessment = open(community);
    var criterion =
        assessment.criteria().asked().stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new NotThere("criterion " + key));
    return QuestionPage.of(
        ui, community, scorecards.scorecard(assessment.id()), criterion, typed, refused);
  }

  private Assessment open(Community community) {
    return scorecards.of(community.id()).stream()
        .filter(Assessment::isOpen)
        .findFirst()
        .orElseThrow(() -> new NotThere("assessment of " + community.slug()));
  }

  private Page page(Ui ui, Community community, @Nullable Refusal refused) {
    var place = Place.community(community.id());
    door.requireToSee(community.id());
    var results = scorecards.results(community.id());
    var under =
        scorecards.of(community.id()).stream().filter(one -> !one.isConfirmed()).findFirst();
    return VillagePage.of(
        ui,
        new VillagePage.Facts(
            community,
            results,
            results.stream().map(this::edition).toList(),
            results.stream().findFirst().map(one -> scorecards.scorecard(one.assessment()).score()),
            under.map(one -> scorecards.scorecard(one.id())),
            sets.newest(community.province()),
            access.may(Permission.EDIT, place),
            lessons),
        refused);
  }

  private Edition edition(Scorecards.Result result) {
    return sets.get(result.set(), result.version());
  }
}
