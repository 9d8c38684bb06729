package org.aenglek.counter;

import org.jspecify.annotations.Nullable;

/**
 * An event as its device sent it.
 *
 * @param signature its own; without one the event after it, which names its hash, proves it
 */
record Sent(Event event, String text, @Nullable String signature) {

  boolean isOf(Device device) {
    return event.device().equals(device.id());
  }

  boolean isAfter(Sent before) {
    return event.previous().equals(EventRows.hash(before.text));
  }
}
