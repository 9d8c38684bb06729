package org.aenglek.trips;

import org.aenglek.base.Refusal;

/** So many plans are being made that one more would keep all waiting. */
public final class Busy extends Refusal {
  Busy() {
    super("trips.refused.busy");
  }

  @Override
  public int status() {
    return 503;
  }
}
