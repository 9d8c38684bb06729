package org.aenglek.communities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.site.Columns;

/**
 * A holiday or a festival of a province.
 *
 * @param yearly whether it comes on the same days every year; one of the moon is entered for each
 */
public record Holiday(
    String province, Kind kind, LocalText name, boolean yearly, DateSpan days, boolean sample) {

  /** Whose day it is: guests come on the holidays of their own country. */
  public enum Kind {
    THAI,
    MALAYSIAN,
    FESTIVAL;

    public static final List<String> KEYS = Stream.of(values()).map(Kind::key).toList();

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /** Those of its days that are within the span. */
  public Stream<LocalDate> within(DateSpan span) {
    return occurrences(span).flatMap(DateSpan::dates).filter(span::holds);
  }

  /** One that begins in December may last into the span's first year. */
  private Stream<DateSpan> occurrences(DateSpan span) {
    if (!yearly) return Stream.of(days);
    return IntStream.rangeClosed(span.first().getYear() - 1, span.last().getYear())
        .mapToObj(Year::of)
        .map(this::in);
  }

  private DateSpan in(Year year) {
    int later = year.getValue() - days.first().getYear();
    return new DateSpan(days.first().plusYears(later), days.last().plusYears(later));
  }

  static Holiday read(ResultSet row, int i) throws SQLException {
    return new Holiday(
        row.getString("province"),
        Kind.of(row.getString("kind")),
        Columns.text(row, "name"),
        row.getBoolean("yearly"),
        new DateSpan(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        row.getBoolean("sample"));
  }
}
