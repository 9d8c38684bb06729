package org.aenglek.trips;

import org.aenglek.base.Refusal;

/** What the visitor saw of the trip is not what it is any more. */
public final class ChangedMeanwhile extends Refusal {
  ChangedMeanwhile() {
    super("trips.refused.changed-meanwhile");
  }
}
