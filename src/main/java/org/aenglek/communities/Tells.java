package org.aenglek.communities;

import java.util.Optional;
import org.aenglek.revisions.Draft;

/** A kind of draft that can be compared with what other communities tell of. */
public interface Tells {

  /** Nothing for a draft of another kind, or one that has no name or kind yet. */
  Optional<Likeness.Thing> told(Draft draft);
}
