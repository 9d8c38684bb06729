package org.aenglek.communities;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.aenglek.site.Columns;

/** On these weekdays of these months, open between these times. */
public record Hours(
    Set<DayOfWeek> weekdays, LocalTime opens, LocalTime closes, Set<Month> months, boolean sample) {

  /**
   * As tables keep them.
   *
   * @param weekdays from 1, Monday
   * @param months from 1, January
   */
  @JsonCreator
  static Hours ofNumbers(
      List<Integer> weekdays,
      LocalTime opens,
      LocalTime closes,
      List<Integer> months,
      boolean sample) {
    return new Hours(
        weekdays.stream().map(DayOfWeek::of).collect(toUnmodifiableSet()),
        opens,
        closes,
        months.stream().map(Month::of).collect(toUnmodifiableSet()),
        sample);
  }

  /** From a row that has its columns. */
  public static Hours of(ResultSet row) throws SQLException {
    return ofNumbers(
        Columns.ints(row, "weekdays"),
        row.getObject("opens", LocalTime.class),
        row.getObject("closes", LocalTime.class),
        Columns.ints(row, "months"),
        row.getBoolean("sample"));
  }

  public boolean holds(LocalDate day) {
    return weekdays.contains(day.getDayOfWeek()) && months.contains(day.getMonth());
  }
}
