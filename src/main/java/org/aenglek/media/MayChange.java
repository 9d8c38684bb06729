package org.aenglek.media;

import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.LocalText;

/**
 * Told by the modules whose things have pictures: which thing it is, if who acts just now may
 * change its pictures. While nobody tells, nobody may.
 */
public interface MayChange {

  /**
   * A thing with pictures.
   *
   * @param path of its page, after the language
   */
  record Thing(UUID id, String province, LocalText name, String path) {}

  /** Nothing when it is another module's thing, or the actor may not. */
  Optional<Thing> find(UUID owner);
}
