package org.aenglek.trips;

import org.aenglek.base.Refusal;

/** A stop cannot be where the visitor wants it. */
public final class NoRoomThere extends Refusal {
  NoRoomThere() {
    super("trips.refused.no-room-there");
  }
}
