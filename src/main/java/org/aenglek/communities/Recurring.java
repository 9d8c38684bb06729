package org.aenglek.communities;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import org.aenglek.base.LocalText;
import org.aenglek.site.Columns;

/**
 * Days that come again and again, such as those of a market.
 *
 * @param rule of RFC 5545: {@code FREQ=WEEKLY;BYDAY=SA}, {@code FREQ=MONTHLY;BYDAY=1SU}
 * @param first the day from which it counts
 * @param excepted days on which it is not
 */
public record Recurring(
    UUID id,
    UUID community,
    LocalText name,
    String rule,
    LocalDate first,
    LocalTime opens,
    LocalTime closes,
    Set<LocalDate> excepted) {
  private static final int LOOK_AHEAD_DAYS = 100;

  /** The next days on which it is, that one included. */
  public List<LocalDate> next(LocalDate today, int limit) {
    return new Recur<LocalDate>(rule)
        .getDates(first, today, today.plusDays(LOOK_AHEAD_DAYS)).stream()
            .filter(day -> !day.isBefore(today) && !excepted.contains(day))
            .limit(limit)
            .toList();
  }

  static Recurring read(ResultSet row, int i) throws SQLException {
    var excepted = (Date[]) row.getArray("excepted").getArray();
    return new Recurring(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        Columns.text(row, "name"),
        row.getString("rule"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("opens", LocalTime.class),
        row.getObject("closes", LocalTime.class),
        Arrays.stream(excepted).map(Date::toLocalDate).collect(Collectors.toSet()));
  }
}
