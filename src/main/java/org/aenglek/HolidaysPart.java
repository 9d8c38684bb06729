package org.aenglek;

import java.time.LocalDate;
import org.aenglek.areas.Province;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Holiday;
import org.aenglek.communities.Holidays;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code holidays.json}. */
@Component
@Order(20)
class HolidaysPart implements FolderPart {
  private final Holidays holidays;

  HolidaysPart(Holidays holidays) {
    this.holidays = holidays;
  }

  @Override
  public void load(Folder folder, Province province) {
    for (var entry : folder.list("holidays.json", HolidayEntry[].class)) {
      holidays.enter(Folder.requestId("holiday", entry.key()), entry.in(province));
    }
  }

  private record HolidayEntry(
      String key,
      Holiday.Kind kind,
      LocalText name,
      boolean yearly,
      LocalDate from,
      LocalDate until,
      boolean sample) {
    Holiday in(Province province) {
      return new Holiday(province.code(), kind, name, yearly, new DateSpan(from, until), sample);
    }
  }
}
