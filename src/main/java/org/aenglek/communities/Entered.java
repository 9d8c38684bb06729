package org.aenglek.communities;

import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.TypedDate;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;

/** How hours and seasons are asked for and read, wherever something has them. */
public final class Entered {
  public static final List<String> LANGUAGES = CommunityFilter.LANGUAGES;
  public static final List<String> ACCESS = CommunityFilter.ACCESS;
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(16, 0);

  private Entered() {}

  /** The words for languages and access are the same wherever they are asked for. */
  public static Optional<String> choiceKey(String field, String value) {
    return switch (field) {
      case "languages" -> Optional.of("communities.speaks." + value);
      case "access" -> Optional.of("communities.access." + value);
      default -> Optional.empty();
    };
  }

  public static Ask weekdays() {
    return Ask.several("weekdays", numbers(1, DayOfWeek.values().length));
  }

  public static Ask months() {
    return Ask.several("months", numbers(1, Month.values().length));
  }

  public static Ask opens() {
    return Ask.of("opens", Ask.Kind.TIME);
  }

  public static Ask closes() {
    return Ask.of("closes", Ask.Kind.TIME);
  }

  /** Real hours only: what a sample says was told by nobody. */
  public static Content with(Content content, List<Hours> hours) {
    var real = hours.stream().filter(open -> !open.sample()).findFirst().orElse(null);
    if (real == null) return content;
    return content
        .with("weekdays", sorted(real.weekdays().stream().map(DayOfWeek::getValue)))
        .with("months", sorted(real.months().stream().map(Month::getValue)))
        .with("opens", real.opens().toString())
        .with("closes", real.closes().toString());
  }

  /** Whether what opens closes later. */
  public static boolean areForward(Content content) {
    var hours = hours(content);
    return hours.isEmpty() || hours.get().opens().isBefore(hours.get().closes());
  }

  /** Nothing where no weekday is told; all months where none is. */
  public static Optional<Hours> hours(Content content) {
    var weekdays =
        content.several("weekdays").stream()
            .map(day -> DayOfWeek.of(Integer.parseInt(day)))
            .collect(Collectors.toUnmodifiableSet());
    if (weekdays.isEmpty()) return Optional.empty();
    return Optional.of(
        new Hours(
            weekdays,
            time(content, "opens", MORNING),
            time(content, "closes", EVENING),
            monthsOf(content),
            false));
  }

  public static Set<Month> monthsOf(Content content) {
    var months =
        content.several("months").stream()
            .map(month -> Month.of(Integer.parseInt(month)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Month.class)));
    return months.isEmpty() ? EnumSet.allOf(Month.class) : months;
  }

  private static LocalTime time(Content content, String field, LocalTime otherwise) {
    return requireNonNullElse(content.find(field).map(LocalTime::parse).orElse(null), otherwise);
  }

  private static Collection<Integer> sorted(Stream<Integer> numbers) {
    return numbers.sorted().toList();
  }

  private static List<String> numbers(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
  }

  /**
   * Several days in one line, {@code 2026-12-31 2027-01-01}; a year of the Buddhist era is meant as
   * one.
   *
   * @throws DateTimeParseException when one of them is no day
   */
  public static List<LocalDate> days(Content content, String field) {
    return content.several(field).stream()
        .map(
            typed ->
                TypedDate.find(typed)
                    .orElseThrow(() -> new DateTimeParseException("no day", typed, 0)))
        .toList();
  }
}
