package org.aenglek.trips;

import org.aenglek.base.Refusal;

/** A route that cannot go on as somebody asked. */
public final class RouteRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    /** Only what somebody has travelled may be published. */
    UNTESTED("trips.route.refused.untested"),
    /** What others did stays a record; a route of one's own begins as a draft. */
    RECORDED("trips.route.refused.recorded");

    private final String key;

    Reason(String key) {
      this.key = key;
    }
  }

  RouteRefused(Reason reason) {
    super(reason.key);
  }
}
