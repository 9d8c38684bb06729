package org.aenglek.communities;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of what a community has that is its own. */
public enum Kind {
  CHARM,
  WISDOM,
  WAY_OF_LIFE,
  CULTURE,
  CREATIVITY,
  NATURE,
  HISTORY;

  /** As it stands in addresses, tables and message keys: {@code way-of-life}. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Kind> find(String key) {
    return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
