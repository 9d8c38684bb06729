package org.aenglek.trips.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.aenglek.areas.Community;
import org.aenglek.offers.Offer;
import org.jspecify.annotations.Nullable;

/** What a trip speaks of, as it is now; what was there then may be gone. */
record Things(Map<UUID, Offer> offers, Map<UUID, Community> communities) {
  static Things of(List<Offer> offers, Map<UUID, Community> communities) {
    return new Things(offers.stream().collect(toMap(Offer::id, Function.identity())), communities);
  }

  Optional<Offer> offer(@Nullable UUID id) {
    return Optional.ofNullable(id).map(offers::get);
  }

  Optional<Community> community(UUID id) {
    return Optional.ofNullable(communities.get(id));
  }
}
