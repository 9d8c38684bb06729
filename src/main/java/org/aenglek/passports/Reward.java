package org.aenglek.passports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;

/**
 * What is given to whoever has been to enough places.
 *
 * @param place who gives it: a community or a province
 * @param community where it is handed over; anywhere in the province where it is none's
 * @param target the code of a district or the slug of a route
 * @param least how many places; all of a route
 * @param first from which day stamps count
 * @param gives what it is
 */
public record Reward(
    UUID id,
    String province,
    Place place,
    @Nullable UUID community,
    Kind kind,
    @Nullable String target,
    @Nullable Integer least,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    LocalText name,
    LocalText gives,
    boolean isOver) {

  /** Which places count. */
  public enum Kind {
    PLACES,
    DISTRICT,
    ROUTE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** How far a passport has come towards it. */
  public record Progress(int done, int wanted) {
    public boolean isReached() {
      return wanted > 0 && done >= wanted;
    }
  }

  /**
   * @param counting the places that count, of which a passport may hold some
   */
  Progress progress(Passport passport, Collection<UUID> counting) {
    List<UUID> been =
        passport.placesWithin(first, last).stream().filter(counting::contains).toList();
    int wanted = least == null ? counting.size() : least;
    return new Progress(Math.min(been.size(), wanted), wanted);
  }
}
