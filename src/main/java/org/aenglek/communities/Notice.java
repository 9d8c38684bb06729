package org.aenglek.communities;

import java.time.Instant;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Something that visitors must know between two moments: a flood, a closure, a festival.
 *
 * @param area the official code of the province, district or subdistrict that it concerns
 * @param community the only community that it concerns, if it is one
 */
public record Notice(
    Kind kind,
    LocalText title,
    LocalText body,
    Instant from,
    Instant until,
    String area,
    @Nullable UUID community,
    @Nullable String source,
    boolean sample) {

  public enum Kind {
    FLOOD,
    MONSOON,
    CLOSURE,
    FESTIVAL,
    ADVICE
  }

  public boolean isShown(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }
}
