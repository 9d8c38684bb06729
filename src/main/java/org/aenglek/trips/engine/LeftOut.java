package org.aenglek.trips.engine;

import java.util.List;

/**
 * A place that is not in the plan, and why.
 *
 * @param reasons none can be spared: without all of them the place fits, without all but one it
 *     does not
 */
public record LeftOut(int place, List<Reason> reasons) {
  public LeftOut {
    reasons = List.copyOf(reasons);
  }
}
