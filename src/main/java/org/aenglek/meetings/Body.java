package org.aenglek.meetings;

import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;

/**
 * Who meets again and again: the working group of a province, the committee of a district or of a
 * village.
 *
 * @param quorumPercent how many of a hundred seats must be taken for what is resolved to have force
 */
public record Body(UUID id, String province, Place place, LocalText name, int quorumPercent) {

  /** Half of the seats, unless a body is told otherwise. */
  public static final int HALF = 50;

  /** Whether somebody can sit in it for an organisation: where officers name it, not villagers. */
  public boolean maySeatOrganisations() {
    return place.kind() != Place.Kind.COMMUNITY;
  }
}
