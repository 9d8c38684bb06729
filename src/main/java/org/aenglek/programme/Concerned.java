package org.aenglek.programme;

import java.util.stream.Stream;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.springframework.stereotype.Component;

/** Whom the figures of a place concern; the database says the same in {@code programme.sees}. */
@Component
public class Concerned {
  private final Access access;

  Concerned(Access access) {
    this.access = access;
  }

  /**
   * @throws Access.NotAllowed when they do not concern whoever acts
   */
  public void requireToSee(Place place) {
    if (!maySee(place)) access.require(Permission.SEE_PEOPLE, place);
  }

  boolean maySee(Place place) {
    return Stream.of(
            Permission.DRAFT_ROUTES,
            Permission.SEE_ACTS,
            Permission.EDIT,
            Permission.SEE_PEOPLE)
        .anyMatch(each -> access.may(each, place));
  }
}
