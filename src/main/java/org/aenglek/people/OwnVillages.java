package org.aenglek.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The communities where somebody holds a role, be it in one of their households. */
@Component
public class OwnVillages {
  private final Grants grants;
  private final Households households;

  OwnVillages(Grants grants, Households households) {
    this.grants = grants;
    this.households = households;
  }

  /** Of whoever has signed in; none for a visitor. */
  public List<UUID> all() {
    return SignedIn.find().stream()
        .flatMap(somebody -> grants.of(somebody.person()).stream())
        .map(Grants.Grant::place)
        .flatMap(place -> community(place).stream())
        .distinct()
        .toList();
  }

  private Optional<UUID> community(Place place) {
    return switch (place.kind()) {
      case COMMUNITY -> Optional.of(UUID.fromString(place.id()));
      case HOUSEHOLD -> Optional.of(households.get(UUID.fromString(place.id())).community());
      default -> Optional.empty();
    };
  }
}
