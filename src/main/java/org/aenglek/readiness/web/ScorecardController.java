package org.aenglek.readiness.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.People;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.readiness.Appeals;
import org.aenglek.readiness.Assessment;
import org.aenglek.readiness.Assessments;
import org.aenglek.readiness.Scorecards;
import org.aenglek.readiness.Verifying;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An assessment as a whole: sent, verified, confirmed, appealed. */
@Controller
class ScorecardController {
  private final Scorecards scorecards;
  private final Assessments assessments;
  private final Verifying verifying;
  private final Appeals appeals;
  private final People people;
  private final Areas areas;
  private final Access access;

  ScorecardController(
      Scorecards scorecards,
      Assessments assessments,
      Verifying verifying,
      Appeals appeals,
      People people,
      Areas areas,
      Access access) {
    this.scorecards = scorecards;
    this.assessments = assessments;
    this.verifying = verifying;
    this.appeals = appeals;
    this.people = people;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(Addresses.SHEET)
  Page show(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return page(ui, id, Typed.NOTHING, null);
  }

  @GetMapping(Addresses.SHEET + "/pictures/{criterion}")
  Reply picture(@PathVariable UUID id, @PathVariable String criterion) {
    Access.requireSomebody();
    var picture =
        scorecards.picture(id, criterion).orElseThrow(() -> new NotThere("picture " + id));
    return Reply.of(MediaType.IMAGE_JPEG, picture).once();
  }

  @PostMapping(Addresses.SHEET + "/send")
  Object send(@PathVariable UUID id, Ui ui) {
    return then(ui, id, () -> assessments.send(id));
  }

  @PostMapping(Addresses.SHEET + "/withdrawal")
  Object withdraw(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var village = community(scorecards.get(id));
    return Deeds.then(
        Addresses.village(ui, village),
        () -> assessments.withdraw(id),
        refused -> page(ui, id, Typed.NOTHING, refused));
  }

  @PostMapping(Addresses.SHEET + "/take")
  Object take(@PathVariable UUID id, Ui ui) {
    return then(ui, id, () -> verifying.take(id));
  }

  @PostMapping(Addresses.SHEET + "/verdicts/{criterion}")
  Object judge(
      @PathVariable UUID id,
      @PathVariable String criterion,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String words,
      Ui ui) {
    var typed = Typed.of(criterion, level, words);
    return then(ui, id, typed, () -> verifying.judge(id, criterion, typed.level(), words));
  }

  @PostMapping(Addresses.SHEET + "/return")
  Object giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Ui ui) {
    var typed = Typed.of(ScorecardPage.RETURNING, "", words);
    return then(ui, id, typed, () -> verifying.giveBack(id, words));
  }

  @PostMapping(Addresses.SHEET + "/confirm")
  Object confirm(@PathVariable UUID id, Ui ui) {
    return then(ui, id, () -> verifying.confirm(id));
  }

  @PostMapping(Addresses.SHEET + "/appeals")
  Object appeal(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String criterion,
      @RequestParam(defaultValue = "") String words,
      Ui ui) {
    var typed = Typed.of(criterion, "", words);
    return then(ui, id, typed, () -> appeals.appeal(id, criterion, words));
  }

  @PostMapping(Addresses.SHEET + "/appeals/{appeal}")
  Object decide(
      @PathVariable UUID id,
      @PathVariable UUID appeal,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String words,
      Ui ui) {
    var typed = Typed.of(appeal.toString(), level, words);
    return then(ui, id, typed, () -> appeals.decide(id, appeal, typed.level(), words));
  }

  private Object then(Ui ui, UUID id, Deeds.Deed deed) {
    return then(ui, id, Typed.NOTHING, deed);
  }

  /** Back to the very form. */
  private Object then(Ui ui, UUID id, Typed typed, Deeds.Deed deed) {
    Access.requireSomebody();
    scorecards.get(id);
    var address = Addresses.scorecard(ui, id) + (typed.form().isEmpty() ? "" : "#" + typed.form());
    return Deeds.then(address, deed, refused -> page(ui, id, typed, refused));
  }

  private Page page(Ui ui, UUID id, Typed typed, @Nullable Refusal refused) {
    var scorecard = scorecards.scorecard(id);
    var assessment = scorecard.assessment();
    var community = community(assessment);
    var deciders = appeals.deciders(scorecard);
    return ScorecardPage.of(
        ui,
        new ScorecardPage.Facts(
            community,
            scorecard,
            deciders,
            people.names(deciders.values()),
            verifying.may(assessment),
            assessment.verifier().equals(Actor.current().name()),
            access.may(Permission.EDIT, Place.community(community.id())),
            typed),
        refused);
  }

  private Community community(Assessment assessment) {
    var id = assessment.community();
    return Objects.requireNonNull(areas.all(List.of(id)).get(id));
  }
}
