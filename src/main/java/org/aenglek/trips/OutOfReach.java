package org.aenglek.trips;

import org.aenglek.base.Refusal;

/** No community is near enough to where the trip would start. */
public final class OutOfReach extends Refusal {
  OutOfReach() {
    super("trips.refused.out-of-reach");
  }
}
