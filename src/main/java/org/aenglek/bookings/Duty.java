package org.aenglek.bookings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What the state wants to be told of guests of the night, as a province has entered it.
 *
 * @param basis the law, in a sentence
 * @param source where that can be read
 * @param withinHours of their arrival
 * @param until the last day; none: still
 */
public record Duty(
    String province,
    Kind kind,
    LocalText basis,
    String source,
    int withinHours,
    LocalDate since,
    @Nullable LocalDate until,
    boolean sample) {

  /** To whom it is told, and so of whom. */
  public enum Kind {
    /** The immigration office, of foreigners: form TM.30. */
    FOREIGNERS,
    /** The register of a hotel, of everybody. */
    REGISTER;

    static final List<String> KEYS = Stream.of(values()).map(Kind::key).toList();

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing when there is no such duty. */
    public static Optional<Kind> find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  public boolean concerns(Lodger lodger) {
    return kind == Kind.REGISTER || lodger.isForeign();
  }

  public Instant deadline(Instant arrival) {
    return arrival.plus(Duration.ofHours(withinHours));
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(since) && (until == null || !day.isAfter(until));
  }
}
