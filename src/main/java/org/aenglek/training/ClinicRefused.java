package org.aenglek.training;

import org.aenglek.base.Refusal;

/** What cannot be done with an idea, and why. */
public final class ClinicRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    TITLE,
    WORDS_MISSING,
    WORDS_LONG,
    NO_VILLAGE,
    NO_CAPITAL,
    NO_PRODUCT,
    DAY,
    LATE_DAY,
    AMOUNT,
    PIECES,
    RESULT,
    /** A mentor has not said anything yet. */
    COMMENT_FIRST,
    PROTOTYPE_FIRST,
    TRIAL_FIRST,
    ENDED
  }

  public ClinicRefused(Reason reason, Object... arguments) {
    super(key("training", reason), arguments);
  }
}
