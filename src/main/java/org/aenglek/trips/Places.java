package org.aenglek.trips;

import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.NotThere;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.trips.Wishes.From;
import org.springframework.stereotype.Component;

/** Finds by their names in forms where a trip starts and what must be on it. */
@Component
class Places {
  private final Starts starts;
  private final Areas areas;
  private final Offers offers;

  Places(Starts starts, Areas areas, Offers offers) {
    this.starts = starts;
    this.areas = areas;
    this.offers = offers;
  }

  /** A place of arrival, a district or a province. */
  Optional<From> start(String key) {
    return starts
        .find(key)
        .map(start -> new From(start.name(), start.point()))
        .or(
            () ->
                areas
                    .findDistrict(key)
                    .map(district -> new From(district.name(), district.point())))
        .or(() -> province(key));
  }

  private Optional<From> province(String code) {
    return areas.provinces().stream()
        .filter(province -> province.code().equals(code))
        .findFirst()
        .map(province -> new From(province.name(), province.point()));
  }

  Optional<UUID> offer(String slug) {
    return find(slug).map(Offer::id);
  }

  private Optional<Offer> find(String slug) {
    try {
      return Optional.of(offers.get(slug));
    } catch (NotThere gone) {
      return Optional.empty();
    }
  }
}
