package org.aenglek.meetings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A university, an agency, a company that works with communities.
 *
 * @param kind none where nobody has said
 * @param expertise what it knows; may be empty
 * @param cares the communities that it looks after
 */
public record Organisation(
    UUID id,
    String province,
    LocalText name,
    @Nullable Kind kind,
    String expertise,
    List<UUID> cares) {

  /** What it is. */
  public enum Kind {
    UNIVERSITY,
    AGENCY,
    COMPANY,
    OTHER;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }
}
