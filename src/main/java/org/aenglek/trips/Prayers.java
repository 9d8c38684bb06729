package org.aenglek.trips;

import com.batoulapps.adhan.CalculationMethod;
import com.batoulapps.adhan.Coordinates;
import com.batoulapps.adhan.PrayerTimes;
import com.batoulapps.adhan.data.DateComponents;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.aenglek.base.Point;

/**
 * When the prayers of the day begin, from the sun: noon, afternoon (with the shadow of the Shafi'i
 * school, which is followed in southern Thailand and Malaysia) and sunset. For these three the
 * methods of calculation do not differ.
 */
public record Prayers(LocalTime noon, LocalTime afternoon, LocalTime sunset) {

  public static Prayers at(Point place, LocalDate day, ZoneId zone) {
    var times =
        new PrayerTimes(
            new Coordinates(place.lat(), place.lon()),
            new DateComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
            CalculationMethod.MUSLIM_WORLD_LEAGUE.getParameters());
    return new Prayers(
        local(times.dhuhr, zone), local(times.asr, zone), local(times.maghrib, zone));
  }

  private static LocalTime local(Date moment, ZoneId zone) {
    return LocalTime.ofInstant(moment.toInstant(), zone);
  }
}
