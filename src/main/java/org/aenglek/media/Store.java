package org.aenglek.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps bytes under names made of the hash of what was received. What is under a name is whole or
 * not there, and never becomes something else.
 */
interface Store {
  /** Once it returns, the bytes outlive the machine's power. */
  void put(String name, Path bytes) throws IOException;

  Optional<InputStream> find(String name) throws IOException;

  /** Nothing happens when it is not there. */
  void delete(String name) throws IOException;

  /** Clears away what was being written before that moment when the machine lost its power. */
  default void clear(Instant before) throws IOException {}
}
