package org.aenglek.trips;

import org.aenglek.base.Refusal;

/** So much was said of single offers that a new trip is the better way. */
public final class TooMuchSaid extends Refusal {
  TooMuchSaid() {
    super("trips.refused.too-much-said");
  }
}
