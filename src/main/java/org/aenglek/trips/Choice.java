package org.aenglek.trips;

import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.trips.Itinerary.LeftOut;
import org.aenglek.trips.Itinerary.Why;

/**
 * What there is for some wishes.
 *
 * @param visits by day
 * @param stays by night
 * @param left what these visitors cannot have, and why
 * @param askFirst communities of which too little is known to plan a visit, the nearest first
 */
record Choice(
    List<Candidate> visits, List<Candidate> stays, List<LeftOut> left, List<Community> askFirst) {

  /** Of the visits only these; for the others there may be room, but it is to stay free. */
  Choice only(Set<UUID> offers) {
    var parts =
        visits.stream().collect(partitioningBy(visit -> offers.contains(visit.offer().id())));
    var others = parts.get(false).stream().map(Choice::withRoom);
    return new Choice(
        parts.get(true), stays, Stream.concat(others, left.stream()).toList(), askFirst);
  }

  private static LeftOut withRoom(Candidate visit) {
    return new LeftOut(visit.offer().id(), visit.community().id(), List.of(Why.of(Why.Kind.ROOM)));
  }
}
