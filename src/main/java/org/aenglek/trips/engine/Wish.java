package org.aenglek.trips.engine;

import org.jspecify.annotations.Nullable;

/** What a visitor says of one place. */
public sealed interface Wish {
  int place();

  /**
   * It must be in: more of these are worth more than anything else.
   *
   * @param day the one it must be on, if any
   * @param window when the stop must begin, if that matters, within the place's own windows
   */
  record Must(int place, @Nullable Integer day, @Nullable Window window) implements Wish {
    public Must(int place) {
      this(place, null, null);
    }
  }

  /** It must not be in. */
  record MustNot(int place) implements Wish {}
}
