package org.aenglek.trips.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.aenglek.areas.Community;
import org.aenglek.areas.Location;
import org.aenglek.communities.Closure;
import org.aenglek.offers.Offer;
import org.jspecify.annotations.Nullable;

/** What a trip speaks of, as it is now; what was there then may be gone. */
record Things(Map<UUID, Offer> offers, Map<UUID, Community> communities, List<Closure> closing) {
  static Things of(List<Offer> offers, Map<UUID, Community> communities, List<Closure> closing) {
    return new Things(
        offers.stream().collect(toMap(Offer::id, Function.identity())), communities, closing);
  }

  Optional<Offer> offer(@Nullable UUID id) {
    return Optional.ofNullable(id).map(offers::get);
  }

  /** What closes that community on a day of the trip. */
  Optional<Closure> closing(UUID community) {
    return community(community)
        .flatMap(it -> closing.stream().filter(closure -> closure.concerns(it)).findFirst());
  }

  /** Whether only the subdistrict is known of where it is. */
  boolean isSomewhere(UUID community) {
    return community(community)
        .map(Community::location)
        .filter(it -> it.known() == Location.Known.SUBDISTRICT)
        .isPresent();
  }

  Optional<Community> community(UUID id) {
    return Optional.ofNullable(communities.get(id));
  }
}
