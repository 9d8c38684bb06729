package org.aenglek.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture on its way.
 *
 * @param length of the whole, in bytes
 * @param received how much of it is here, from its beginning
 * @param picture what became of it
 */
public record Upload(
    UUID id, UUID owner, long length, long received, boolean isFinished, @Nullable UUID picture) {
  public boolean isWhole() {
    return received == length;
  }
}
