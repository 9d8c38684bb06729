package org.aenglek.readiness.web;

import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.springframework.stereotype.Component;

/** Whom the readiness of a village concerns. */
@Component
class VillageDoor {
  private final Access access;

  VillageDoor(Access access) {
    this.access = access;
  }

  /**
   * @throws Access.NotAllowed when it does not concern whoever acts
   */
  void requireToSee(UUID community) {
    var place = Place.community(community);
    boolean isConcerned =
        Stream.of(Permission.EDIT, Permission.DRAFT_ROUTES, Permission.RECEIVE)
            .anyMatch(each -> access.may(each, place));
    if (!isConcerned) access.require(Permission.SEE_PEOPLE, place);
  }
}
