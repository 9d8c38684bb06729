package org.aenglek.offers;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was done for a product on a day.
 *
 * @param by who wrote it down, as {@code Actor} names them
 */
public record Step(int number, Done done, boolean hasPicture, String by) {

  /**
   * What somebody tells of it.
   *
   * @param standard only of a step of that kind
   */
  public record Done(Kind kind, LocalDate day, String note, @Nullable Standard standard) {}

  /** What can be done for a product; that it is on sale or was sold nobody types. */
  public enum Kind {
    IDEA,
    STANDARD,
    PACKAGING;

    /** As it stands in tables and message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /**
   * A standard that it was given, or that was asked for.
   *
   * @param number as it is printed on it; empty as long as there is none
   * @param expires the last day on which it holds; none where it does not end, or is not known
   */
  public record Standard(Given given, String number, @Nullable LocalDate expires) {

    /** By whom. */
    public enum Given {
      /** The community product standard (มผช.). */
      COMMUNITY,
      /** The food and drug administration (อย.). */
      FOOD,
      HALAL,
      OTHER;

      public String key() {
        return name().toLowerCase(Locale.ROOT);
      }

      public static Optional<Given> find(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
      }
    }

    boolean endsBefore(LocalDate day) {
      return expires != null && expires.isBefore(day);
    }
  }
}
