package org.aenglek.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * An event that is safe here, with its device.
 *
 * @param happened when it did, by the site's reckoning of the device's clock
 */
record Kept(Device device, Event event, Instant happened) {
  UUID id() {
    return event.id();
  }

  UUID community() {
    return device.community();
  }

  LocalDate day(ZoneId zone) {
    return LocalDate.ofInstant(happened, zone);
  }
}
