package org.aenglek.readiness.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Community;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.readiness.Assessment;
import org.aenglek.readiness.CriteriaSets;
import org.aenglek.readiness.Difference;
import org.aenglek.readiness.Scorecard;
import org.aenglek.readiness.Scorecards;
import org.aenglek.readiness.Scorecards.Result;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;

/** What is known of a village now, or was known at the end of a day. */
@Component
class VillageStates {
  private final Scorecards scorecards;
  private final CriteriaSets sets;
  private final GapLessons lessons;
  private final Access access;
  private final Settings settings;
  private final Clock clock;

  VillageStates(
      Scorecards scorecards,
      CriteriaSets sets,
      GapLessons lessons,
      Access access,
      Settings settings,
      Clock clock) {
    this.scorecards = scorecards;
    this.sets = sets;
    this.lessons = lessons;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
  }

  VillagePage.Facts now(Community community) {
    var mayAnswer = access.may(Permission.EDIT, Place.community(community.id()));
    return facts(community, clock.instant(), Optional.empty(), under(community), mayAnswer);
  }

  /** Nothing is done about a day that is over. */
  VillagePage.Facts on(Community community, LocalDate day) {
    var end = day.plusDays(1).atStartOfDay(settings.zone()).toInstant().minusMillis(1);
    return facts(community, end, Optional.of(day), Optional.empty(), false);
  }

  private VillagePage.Facts facts(
      Community community,
      Instant moment,
      Optional<LocalDate> day,
      Optional<Scorecard> under,
      boolean mayAnswer) {
    var results = scorecards.results(community.id(), moment);
    return new VillagePage.Facts(
        community,
        day,
        results,
        results.stream().map(one -> sets.get(one.set(), one.version())).toList(),
        results.stream()
            .findFirst()
            .map(one -> scorecards.scorecard(one.assessment(), moment).score()),
        changed(results, moment),
        under,
        sets.newest(community.province()),
        mayAnswer,
        lessons);
  }

  private Optional<Scorecard> under(Community community) {
    return scorecards.of(community.id()).stream()
        .filter(Assessment::isUnderWay)
        .findFirst()
        .map(one -> scorecards.scorecard(one.id()));
  }

  /** Points by other criteria cannot be compared one by one. */
  private Optional<Changed> changed(List<Result> results, Instant moment) {
    return Changed.before(results)
        .filter(before -> before.set().equals(results.getFirst().set()))
        .map(
            before ->
                new Changed(
                    before.at(),
                    Difference.between(
                        scorecards.scorecard(before.assessment(), before.at()).score(),
                        scorecards.scorecard(results.getFirst().assessment(), moment).score())));
  }
}
