package org.aenglek.communities;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Days that come again and again, such as those of a market, or those on which nobody is received.
 *
 * @param name of a market; why a community is closed
 * @param rule of RFC 5545: {@code FREQ=WEEKLY;BYDAY=SA}, {@code FREQ=MONTHLY;BYDAY=1SU}; of a
 *     season every year the day on which it begins: {@code FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=15}
 * @param first the day from which it counts
 * @param opens of a market alone, as is when it closes
 * @param last the last day of a season; none where each day stands alone
 * @param excepted days on which it is not
 */
public record Recurring(
    UUID id,
    UUID community,
    Kind kind,
    LocalText name,
    String rule,
    LocalDate first,
    @Nullable LocalTime opens,
    @Nullable LocalTime closes,
    @Nullable MonthDay last,
    Set<LocalDate> excepted) {
  /** What {@link #read} reads. */
  static final String SELECT =
      """
      select id, community, kind, name, rule, first_day, opens, closes, last_day, excepted
        from communities.recurring
      """;

  private static final int LOOK_AHEAD_DAYS = 100;

  public enum Kind {
    MARKET,
    CLOSED
  }

  /** The next days on which it is, that one included. */
  public List<LocalDate> next(LocalDate today, int limit) {
    return beginnings(new DateSpan(today, today.plusDays(LOOK_AHEAD_DAYS))).limit(limit).toList();
  }

  /** Whenever it is on one of those days, from its first day to its last. */
  public List<DateSpan> touching(DateSpan days) {
    var earliest = last == null ? days.first() : days.first().minusYears(1);
    return beginnings(new DateSpan(earliest, days.last()))
        .map(this::lasting)
        .filter(span -> !span.last().isBefore(days.first()))
        .toList();
  }

  private Stream<LocalDate> beginnings(DateSpan within) {
    return new Recur<LocalDate>(rule)
        .getDates(first, within.first(), within.last().plusDays(1)).stream()
            .filter(day -> within.holds(day) && !excepted.contains(day));
  }

  /** A season may go over the year's end. */
  private DateSpan lasting(LocalDate begin) {
    if (last == null) return new DateSpan(begin, begin);
    var end = last.atYear(begin.getYear());
    return new DateSpan(begin, end.isBefore(begin) ? last.atYear(begin.getYear() + 1) : end);
  }

  static Recurring read(ResultSet row, int i) throws SQLException {
    var excepted = (Date[]) row.getArray("excepted").getArray();
    var last = row.getString("last_day");
    return new Recurring(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Columns.text(row, "name"),
        row.getString("rule"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("opens", LocalTime.class),
        row.getObject("closes", LocalTime.class),
        last == null ? null : MonthDay.parse(last),
        Arrays.stream(excepted).map(Date::toLocalDate).collect(Collectors.toSet()));
  }
}
