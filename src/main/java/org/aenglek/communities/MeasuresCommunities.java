package org.aenglek.communities;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;

/** A figure that a higher module knows of communities; readiness asks for it by its key. */
public interface MeasuresCommunities {

  /** As criteria name it. */
  String measure();

  /** Of the year before that moment; nothing where there is nothing to tell from. */
  OptionalDouble of(UUID community, Instant now);
}
