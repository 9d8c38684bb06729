package org.aenglek.trips;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.aenglek.areas.Community;
import org.jspecify.annotations.Nullable;

/**
 * A stop of a trial: what was planned, and what the clock said.
 *
 * @param wayMinutes planned from the stop before; none at the first, or where nobody knows
 * @param stayMinutes planned; none where nobody knows
 */
public record Timing(
    int number,
    Community community,
    @Nullable Integer wayMinutes,
    @Nullable Integer stayMinutes,
    Seen seen) {

  /**
   * What the clock said.
   *
   * @param day of the trial, from 1
   */
  public record Seen(int day, @Nullable LocalTime arrived, @Nullable LocalTime left) {
    public static final Seen NOTHING = new Seen(1, null, null);

    boolean isWithin(long days) {
      return day >= 1 && day <= days;
    }

    public boolean isWhole() {
      return arrived != null && left != null;
    }
  }

  /**
   * When one should have come and gone, had all gone by the plan since the day's first stop.
   *
   * @param left nothing where no stay is planned
   */
  public record Planned(LocalTime arrived, @Nullable LocalTime left) {}

  Timing with(Seen noted) {
    return new Timing(number, community, wayMinutes, stayMinutes, noted);
  }

  /** How much later than planned; less than nothing is earlier. */
  public static int minutesLate(LocalTime planned, LocalTime real) {
    return (int) Duration.between(planned, real).toMinutes();
  }

  /**
   * The plan of each stop. Setting off late is no fault of the stops, so that a day's plan begins
   * when its first stop was reached; it begins anew where a way or a time is not known.
   *
   * @return nothing for a stop at which nobody noted when they came
   */
  public static List<@Nullable Planned> plan(List<Timing> timings) {
    var plan = new ArrayList<@Nullable Planned>();
    LocalTime free = null;
    int day = 0;
    for (var timing : timings) {
      boolean isSameDay = timing.seen().day() == day;
      var planned = timing.planned(isSameDay ? free : null);
      plan.add(planned);
      free = planned == null ? null : planned.left();
      day = timing.seen().day();
    }
    return plan;
  }

  private @Nullable Planned planned(@Nullable LocalTime free) {
    if (seen.arrived() == null) return null;
    var arrival = later(free, wayMinutes);
    return until(arrival == null ? seen.arrived() : arrival);
  }

  private Planned until(LocalTime arrival) {
    return new Planned(arrival, later(arrival, stayMinutes));
  }

  /**
   * The plan of each stop for whoever is at the first one at that time; nothing once it is lost.
   */
  public static List<@Nullable Planned> plan(LocalTime begins, List<Timing> timings) {
    var plan = new ArrayList<@Nullable Planned>();
    LocalTime free = null;
    for (var timing : timings) {
      var arrival = plan.isEmpty() ? begins : later(free, timing.wayMinutes());
      var planned = arrival == null ? null : timing.until(arrival);
      plan.add(planned);
      free = planned == null ? null : planned.left();
    }
    return plan;
  }

  /** Nothing where one of them is not known, or on another day. */
  private static @Nullable LocalTime later(@Nullable LocalTime time, @Nullable Integer minutes) {
    if (time == null || minutes == null) return null;
    int minute = time.toSecondOfDay() / 60 + minutes;
    return minute < Duration.ofDays(1).toMinutes() ? time.plusMinutes(minutes) : null;
  }

  /** Whether no clock goes backwards from stop to stop, so far as anything was noted. */
  static boolean isInOrder(List<Seen> all) {
    long before = 0;
    for (var seen : all) {
      for (var time : new @Nullable LocalTime[] {seen.arrived(), seen.left()}) {
        if (time == null) continue;
        long minute = seen.day() * Duration.ofDays(1).toMinutes() + time.toSecondOfDay() / 60;
        if (minute < before) return false;
        before = minute;
      }
    }
    return true;
  }
}
