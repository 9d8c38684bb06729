package org.aenglek.post;

import java.util.Locale;

/** By what a letter leaves. */
public enum Channel {
  EMAIL,
  LINE,
  SMS;

  /** {@code email}, {@code line} or {@code sms}, as tables and message keys have it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Channel of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
