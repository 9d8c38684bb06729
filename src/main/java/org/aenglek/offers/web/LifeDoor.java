package org.aenglek.offers.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.springframework.stereotype.Component;

/** Whom the products of a village concern. */
@Component
class LifeDoor {
  private final Areas areas;
  private final Access access;

  LifeDoor(Areas areas, Access access) {
    this.areas = areas;
    this.access = access;
  }

  /**
   * @throws Access.NotAllowed when they do not concern whoever acts
   */
  void requireToSee(Place place) {
    if (!access.may(Permission.EDIT, place)) access.require(Permission.SEE_PEOPLE, place);
  }

  boolean maySee(Place place) {
    return access.may(Permission.EDIT, place) || access.may(Permission.SEE_PEOPLE, place);
  }

  boolean mayEdit(Community community) {
    return access.may(Permission.EDIT, Place.community(community.id()));
  }

  Community community(UUID id) {
    return Objects.requireNonNull(areas.all(List.of(id)).get(id));
  }
}
