package org.aenglek.communities;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Set;

/** On these weekdays of these months, open between these times. */
public record Hours(
    Set<DayOfWeek> weekdays, LocalTime opens, LocalTime closes, Set<Month> months, boolean sample) {

  public boolean holds(LocalDate day) {
    return weekdays.contains(day.getDayOfWeek()) && months.contains(day.getMonth());
  }
}
