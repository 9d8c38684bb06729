package org.aenglek.trips;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Community;

/**
 * What there is for some wishes.
 *
 * @param visits by day
 * @param stays by night
 * @param left what these visitors cannot have, and why
 * @param askFirst communities of which too little is known to plan a visit, the nearest first
 */
record Choice(
    List<Candidate> visits,
    List<Candidate> stays,
    List<Itinerary.LeftOut> left,
    List<Community> askFirst) {

  /** Of the visits only these. */
  Choice only(Set<UUID> offers) {
    return new Choice(
        visits.stream().filter(visit -> offers.contains(visit.offer().id())).toList(),
        stays,
        left,
        askFirst);
  }
}
