package org.aenglek.people;

import java.util.List;
import java.util.UUID;

/**
 * A part of a module that keeps facts about persons. Every such part implements this, so that
 * everybody can see all that is held about them, take it along, and have it erased.
 */
public interface HoldsPersonalData {

  /** The module's name. */
  String module();

  /** What it holds about somebody, so far as whoever acts may see it. */
  List<Held> of(UUID person);

  /** What would have to stay if that person were erased; told before they decide. */
  default List<Kept> mustKeep(UUID person) {
    return List.of();
  }

  /**
   * Erases what need not stay, within the transaction of the whole erasure. Done again, as after a
   * restore, it changes nothing more. A job acts.
   */
  Erased erase(UUID person);
}
