package org.aenglek.site;

import java.util.Optional;
import java.util.UUID;

/** Which photograph stands for a thing, told by the module that keeps pictures. */
public interface Photographs {
  Optional<Photograph> of(UUID owner);

  /** Of the thing whose cover has that name. */
  Optional<Photograph> named(String slug);
}
