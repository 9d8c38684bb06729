package org.aenglek.readiness;

import org.aenglek.base.Refusal;

/** What cannot be done with criteria or an assessment, and why. */
public final class ReadinessRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    UNREADABLE,
    MISSING,
    WEIGHT,
    WEIGHTS,
    KEYS,
    LEVELS,
    GRADES,
    NO_QUESTION,
    NO_SUCH_LEVEL,
    WORDS_LONG,
    WORDS_MISSING,
    PICTURE_MISSING,
    UNANSWERED,
    RUNNING,
    NOT_OPEN,
    WITHDRAWN,
    NOT_SENT,
    OWN_VILLAGE,
    OWN_PRODUCTS,
    ANOTHER_VERIFIES,
    UNKNOWN_DIMENSION,
    DAY,
    APPEAL_LATE,
    APPEALED,
    NO_DECIDER,
    OTHERS_DECISION,
    DECIDED
  }

  public ReadinessRefused(Reason reason, Object... arguments) {
    super(key("readiness", reason), arguments);
  }
}
