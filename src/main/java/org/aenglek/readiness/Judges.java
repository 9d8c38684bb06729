package org.aenglek.readiness;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.people.Errands;
import org.aenglek.people.Grants;
import org.aenglek.people.Grants.Grant;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.readiness.ReadinessRefused.Reason;
import org.aenglek.readiness.Scorecard.Appeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who judges an assessment: officers, but not of their own village or their own answers. */
@Component
class Judges {
  private static final Set<Role> OFFICERS = Set.of(Role.OFFICER);

  private final JdbcClient sql;
  private final Grants grants;
  private final Errands errands;

  Judges(JdbcClient sql, Grants grants, Errands errands) {
    this.sql = sql;
    this.grants = grants;
    this.errands = errands;
  }

  /** Where somebody must be in office to judge a community: its district, else its province. */
  static Place place(Community community) {
    var district = community.district();
    return district == null
        ? Place.province(community.province())
        : Place.district(district.code());
  }

  /**
   * Those in office at the very place where it is verified; where none of them may, those above.
   */
  Collection<UUID> verifiers(Assessment assessment) {
    var able = able(assessment, assessment.judge());
    var here = people(grants.in(assessment.judge()));
    var near = able.stream().filter(here::contains).toList();
    return near.isEmpty() ? able : near;
  }

  /**
   * An officer of the province who has not judged it.
   *
   * @throws ReadinessRefused when there is none
   */
  UUID decider(Assessment assessment) {
    return deciders(assessment).stream()
        .findFirst()
        .orElseThrow(() -> new ReadinessRefused(Reason.NO_DECIDER));
  }

  /**
   * Who must decide an appeal now: the one who is named; who has left office or has a part in it by
   * now is replaced by another. Nobody where there is none.
   */
  Optional<UUID> decider(Assessment assessment, Appeal appeal) {
    var able = deciders(assessment);
    return able.contains(appeal.decider())
        ? Optional.of(appeal.decider())
        : able.stream().findFirst();
  }

  /** By the rule that the database keeps, too; always in the same order. */
  private List<UUID> deciders(Assessment assessment) {
    var province = Place.province(assessment.judge().id().substring(0, 2));
    return errands.ask(
        Measures.JOB,
        () ->
            grants.holders(OFFICERS, province).stream()
                .filter(officer -> canDecide(assessment, officer))
                .sorted()
                .toList());
  }

  private boolean canDecide(Assessment assessment, UUID officer) {
    return sql.sql("select readiness.can_decide(?, ?)")
        .params(assessment.id(), officer)
        .query(Boolean.class)
        .single();
  }

  /** Whether they said something of that village themselves. */
  boolean hasAnswered(Assessment assessment, Actor actor) {
    return sql.sql("select readiness.is_answered_by(?, ?)")
        .params(assessment.id(), actor.name())
        .query(Boolean.class)
        .single();
  }

  private List<UUID> able(Assessment assessment, Place office) {
    var villagers = people(grants.in(Place.community(assessment.community())));
    return grants.holders(OFFICERS, office).stream()
        .filter(officer -> !villagers.contains(officer))
        .filter(officer -> !hasAnswered(assessment, Actor.person(officer)))
        .toList();
  }

  private static Set<UUID> people(List<Grant> held) {
    return new HashSet<>(held.stream().map(Grant::person).toList());
  }
}
