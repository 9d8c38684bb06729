package org.aenglek.trips.engine;

import java.util.List;
import java.util.stream.IntStream;

/** Finds out why places are left out of a draft. */
final class Reasons {
  private final Draft draft;

  Reasons(Draft draft) {
    this.draft = draft;
  }

  List<LeftOut> all() {
    return IntStream.range(0, draft.ground.places)
        .filter(place -> !draft.isIn(place))
        .mapToObj(place -> new LeftOut(place, List.of(new Reason.NoGain())))
        .toList();
  }
}
