package org.aenglek.offers;

import java.time.LocalDate;
import java.time.LocalTime;
import org.aenglek.offers.SlotRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A turn of an offer as somebody sees it who would come.
 *
 * @param free places that are left; none where no limit is known
 * @param why it cannot be had; none when it can
 */
public record Slot(LocalDate day, LocalTime starts, @Nullable Integer free, @Nullable Reason why) {

  public boolean canBeHad() {
    return why == null;
  }
}
