package org.aenglek.readiness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Request;
import org.aenglek.people.Correspondence;
import org.aenglek.people.Correspondence.News;
import org.aenglek.people.Grants;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.readiness.Criteria.Criterion;
import org.aenglek.readiness.Criteria.Grade;
import org.aenglek.readiness.Scorecard.Appeal;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.springframework.stereotype.Component;

/** Tells whoever is next that it is their turn; of one occasion nobody hears twice. */
@Component
class ReadinessLetters {
  private static final Set<Role> VILLAGE = Set.of(Role.CHAIR, Role.COMMITTEE);

  private final Judges judges;
  private final Grants grants;
  private final Areas areas;
  private final Correspondence correspondence;
  private final Settings settings;
  private final Words words;

  ReadinessLetters(
      Judges judges,
      Grants grants,
      Areas areas,
      Correspondence correspondence,
      Settings settings,
      Words words) {
    this.judges = judges;
    this.grants = grants;
    this.areas = areas;
    this.correspondence = correspondence;
    this.settings = settings;
    this.words = words;
  }

  /** To those who verify it. */
  void sent(Assessment assessment) {
    tell("sent", step(assessment), assessment, () -> judges.verifiers(assessment), List.of());
  }

  /** To the village, with what is missing. */
  void returned(Assessment assessment) {
    var missing = assessment.steps().getLast().words();
    tell("returned", step(assessment), assessment, village(assessment), List.of(lang -> missing));
  }

  /** To the village, with the class that it has now. */
  void confirmed(Assessment assessment, Grade grade) {
    tell("confirmed", step(assessment), assessment, village(assessment), List.of(in(grade.name())));
  }

  /** To whoever must decide: the one who is named, or another in their place. */
  void appealed(Assessment assessment, Appeal appeal) {
    toDecider("appealed", assessment, appeal);
  }

  /** To the village, with the level that counts now. */
  void decided(Assessment assessment, Appeal appeal, Criterion criterion, int level) {
    tell(
        "decided",
        appeal.id(),
        assessment,
        village(assessment),
        List.of(in(criterion.name()), in(criterion.levels().get(level).name())));
  }

  /** To the same, before the last day. */
  void due(Assessment assessment, Appeal appeal) {
    toDecider("due", assessment, appeal);
  }

  /** To the same, when the last day is over. */
  void late(Assessment assessment, Appeal appeal) {
    toDecider("late", assessment, appeal);
  }

  private void toDecider(String what, Assessment assessment, Appeal appeal) {
    var criterion = assessment.criteria().find(appeal.criterion()).orElseThrow();
    tell(
        what,
        appeal.id(),
        assessment,
        () -> judges.decider(assessment, appeal).stream().toList(),
        List.of(in(criterion.name()), lang -> words.date(lang, appeal.until())));
  }

  private Supplier<Collection<UUID>> village(Assessment assessment) {
    return () -> grants.holders(VILLAGE, Place.community(assessment.community()));
  }

  /** An assessment may be sent and given back more than once: each time is an occasion. */
  private static UUID step(Assessment assessment) {
    return Request.derived("step " + assessment.steps().size(), assessment.id());
  }

  private static Function<Lang, String> in(LocalText text) {
    return lang -> text.in(lang).text();
  }

  /**
   * @param more what the sentences say beside the village's name and the address
   */
  private void tell(
      String what,
      UUID occasion,
      Assessment assessment,
      Supplier<Collection<UUID>> people,
      List<Function<Lang, String>> more) {
    var community = community(assessment);
    correspondence.tell(
        people,
        new News(
            "readiness",
            what,
            occasion,
            (person, lang) -> arguments(lang, community, assessment, more)));
  }

  private String[] arguments(
      Lang lang, Community community, Assessment assessment, List<Function<Lang, String>> more) {
    var all = new ArrayList<String>();
    all.add(community.name().in(lang).text());
    all.add(settings.absolute("/" + lang.code() + "/readiness/assessments/" + assessment.id()));
    more.forEach(one -> all.add(one.apply(lang)));
    return all.toArray(String[]::new);
  }

  private Community community(Assessment assessment) {
    var id = assessment.community();
    return Objects.requireNonNull(areas.all(List.of(id)).get(id));
  }
}
