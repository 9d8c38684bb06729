package org.aenglek;

import java.time.LocalDate;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.bookings.Duties;
import org.aenglek.bookings.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code duties.json}. */
@Component
@Order(20)
class DutiesPart implements FolderPart {
  private final Duties duties;

  DutiesPart(Duties duties) {
    this.duties = duties;
  }

  @Override
  public void load(Folder folder, Province province) {
    for (var entry : folder.list("duties.json", DutyEntry[].class)) {
      duties.enter(Folder.requestId("duty", entry.key()), entry.in(province));
    }
  }

  private record DutyEntry(
      String key,
      Duty.Kind kind,
      LocalText basis,
      String source,
      int hours,
      LocalDate since,
      @Nullable LocalDate until,
      boolean sample) {
    Duty in(Province province) {
      return new Duty(province.code(), kind, basis, source, hours, since, until, sample);
    }
  }
}
