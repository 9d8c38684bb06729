package org.aenglek.readiness;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.people.Access;
import org.aenglek.people.OwnVillages;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.training.ProposesLessons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who answer for a village what it lost points by, so that they learn against it. */
@Component
class DearestGaps implements ProposesLessons {
  private final Scorecards scorecards;
  private final OwnVillages villages;
  private final Access access;

  DearestGaps(Scorecards scorecards, OwnVillages villages, Access access) {
    this.scorecards = scorecards;
    this.villages = villages;
    this.access = access;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Loss> losses() {
    return villages.all().stream()
        .filter(village -> access.may(Permission.EDIT, Place.community(village)))
        .flatMap(this::losses)
        .sorted(Comparator.comparing(Loss::points).reversed())
        .toList();
  }

  private Stream<Loss> losses(UUID village) {
    return scorecards.results(village).stream()
        .limit(1)
        .flatMap(latest -> scorecards.scorecard(latest.assessment()).score().gaps().stream())
        .map(gap -> new Loss(gap.criterion().key(), gap.criterion().name(), gap.points()));
  }
}
