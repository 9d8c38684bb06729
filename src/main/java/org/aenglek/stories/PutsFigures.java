package org.aenglek.stories;

import java.util.UUID;
import org.aenglek.people.Place;
import org.aenglek.revisions.Content;

/**
 * Puts figures into texts that name them between braces, such as <code>{visitors 90 2026-10}</code>
 * . The module that knows figures does it.
 */
public interface PutsFigures {

  /** With the figures as they are now; what cannot be told stays as it was written. */
  Content shown(Content written);

  /**
   * @throws org.aenglek.base.Refusal when a figure is unknown, or not for everybody
   */
  void check(Place place, Content written);

  /**
   * With the figures of that story, which stay what they were when it was first published with
   * them.
   *
   * @throws org.aenglek.base.Refusal when a figure is unknown, or not for everybody
   */
  Content published(UUID story, Place place, Content written);
}
