package org.aenglek.media;

import java.util.Locale;

/** What the persons in a picture said to its being shown. */
public enum Consent {
  UNASKED,
  GIVEN,
  /** Nobody in it can be recognised. */
  NOBODY,
  REFUSED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the picture may be shown to everybody. */
  public boolean allows() {
    return this == GIVEN || this == NOBODY;
  }

  /** What a form says; anything else is an answer that was not given. */
  public static Consent of(String key) {
    for (var consent : values()) if (consent.key().equals(key)) return consent;
    return UNASKED;
  }
}
