package org.aenglek.communities;

import java.util.Locale;

/** How far a community is with its guests, from the least; readiness decides it by rule. */
public enum Standing {
  /** Works on what is missing; not in linked routes yet. */
  GROWING,
  /** Can be part of a linked route. */
  READY,
  /** Can be promoted by itself, too. */
  LEADING;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what {@link #key} writes. */
  public static Standing of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
