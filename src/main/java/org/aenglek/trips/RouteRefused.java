package org.aenglek.trips;

import org.aenglek.base.Refusal;

/** A route that cannot go on as somebody asked. */
public final class RouteRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    /** Only what somebody has travelled may be published. */
    UNTESTED("trips.route.refused.untested"),
    /** What others did stays a record; a route of one's own begins as a draft. */
    RECORDED("trips.route.refused.recorded"),
    /** One on it has fallen since the trial. */
    GROWING("trips.route.refused.growing"),
    TRIAL_DAYS("trips.trial.refused.days"),
    TRIAL_NOBODY("trips.trial.refused.nobody"),
    TRIAL_PEOPLE("trips.trial.refused.people"),
    TRIAL_TIMES("trips.trial.refused.times"),
    TRIAL_STOP_LEFT("trips.trial.refused.stopLeft"),
    TRIAL_DECIDED("trips.trial.refused.decided"),
    /** A go is for the stops that were travelled, and for no others. */
    TRIAL_OTHER_STOPS("trips.trial.refused.otherStops"),
    TRIAL_NOT_WHOLE("trips.trial.refused.notWhole"),
    NO_GO_WHY("trips.trial.refused.noGoWhy"),
    FAULT_WORDS("trips.trial.refused.faultWords"),
    FAULTS_MANY("trips.trial.refused.faultsMany"),
    PICTURE_MISSING("trips.trial.refused.pictureMissing"),
    PICTURES_MANY("trips.trial.refused.picturesMany"),
    TOO_LONG("trips.trial.refused.tooLong");

    private final String key;

    Reason(String key) {
      this.key = key;
    }
  }

  public RouteRefused(Reason reason, Object... arguments) {
    super(reason.key, arguments);
  }
}
