package org.aenglek.stories;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a story is. */
public enum Kind {
  PRESS("history"),
  ARTICLE("wisdom"),
  GUIDE("way-of-life"),
  EVENT("culture"),
  ROUTE("nature");

  private final String motif;

  Kind(String motif) {
    this.motif = motif;
  }

  /** As it stands in addresses, tables and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of capital whose motif is woven into the covers of these stories. */
  String motif() {
    return motif;
  }

  public static Optional<Kind> find(String key) {
    return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
