package org.aenglek.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The districts and provinces where somebody works with all villages. */
@Component
public class OwnOffices {
  private static final Set<Role> OFFICES =
      EnumSet.of(Role.OFFICER, Role.WORKING_GROUP, Role.AUDITOR, Role.ADMINISTRATOR);

  private static final Set<Place.Kind> AREAS = EnumSet.of(Place.Kind.DISTRICT, Place.Kind.PROVINCE);

  private final Grants grants;

  OwnOffices(Grants grants) {
    this.grants = grants;
  }

  /** Of whoever has signed in; none for a visitor. */
  public List<Place> all() {
    return SignedIn.find().stream()
        .flatMap(somebody -> grants.of(somebody.person()).stream())
        .filter(grant -> OFFICES.contains(grant.role()))
        .map(Grants.Grant::place)
        .filter(place -> AREAS.contains(place.kind()))
        .distinct()
        .toList();
  }
}
