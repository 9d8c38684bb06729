package org.aenglek.people;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a role is held: a household, a community, a district, a province, or everywhere. Whoever
 * holds it in one place holds it in all that lie within.
 *
 * @param id the UUID of a household or a community, the official code of an area, or nothing
 */
public record Place(Kind kind, String id) {
  public static final Place EVERYWHERE = new Place(Kind.EVERYWHERE, "");
  private static final Pattern SAID =
      Pattern.compile(
          "everywhere|province \\d{2}|district \\d{4}"
              + "|(community|household) [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** From the smallest to the largest. */
  public enum Kind {
    HOUSEHOLD,
    COMMUNITY,
    DISTRICT,
    PROVINCE,
    EVERYWHERE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Place household(UUID id) {
    return new Place(Kind.HOUSEHOLD, id.toString());
  }

  public static Place community(UUID id) {
    return new Place(Kind.COMMUNITY, id.toString());
  }

  public static Place district(String code) {
    return new Place(Kind.DISTRICT, code);
  }

  public static Place province(String code) {
    return new Place(Kind.PROVINCE, code);
  }

  /** Reads what {@link #toString} writes. */
  public static Place parse(String text) {
    var words = text.split(" ", 2);
    return new Place(
        Kind.valueOf(words[0].toUpperCase(Locale.ROOT)), words.length > 1 ? words[1] : "");
  }

  /** Nothing when the text says no place. */
  public static Optional<Place> find(String text) {
    return SAID.matcher(text).matches() ? Optional.of(parse(text)) : Optional.empty();
  }

  /** As the database keeps it: {@code community 0198…}, {@code province 90}, {@code everywhere}. */
  @Override
  public String toString() {
    return id.isEmpty() ? kind.key() : kind.key() + " " + id;
  }
}
