package org.aenglek.revisions;

import java.util.UUID;
import org.aenglek.people.Place;
import org.aenglek.site.Subject;

/**
 * Somebody's unfinished next revision, or what there is when they have changed nothing.
 *
 * @param base the number of the revision from which it begins; 0 for a new thing
 * @param isBegun whether something was changed
 * @param hasBefore whether the last step can be taken back
 */
public record Draft(
    UUID thing,
    String kind,
    Place place,
    int base,
    Content content,
    boolean isBegun,
    boolean hasBefore)
    implements Subject {

  @Override
  public UUID id() {
    return thing;
  }
}
