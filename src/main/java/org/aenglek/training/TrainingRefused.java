package org.aenglek.training;

import org.aenglek.base.Refusal;

/** What cannot be done with a lesson or a course, and why. */
public final class TrainingRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    /** Some questions are not answered rightly yet. */
    ANSWERS,
    NAME_MISSING,
    WORDS_LONG,
    PLACE,
    NUMBER,
    DATES,
    TIMES,
    TRAINER,
    /** All seats are taken. */
    FULL,
    CALLED_OFF,
    /** The session is over. */
    OVER,
    /** Who was there does not give their seat back. */
    WAS_THERE,
    NOT_ENROLLED,
    NOT_TODAY,
    /** A code that was made by nobody here, or for another session. */
    CODE_FORGED,
    /** A code that was shown some time ago. */
    CODE_OLD,
    REASON_MISSING,
    SELF_ASSESSMENT,
    SELF_ASSESSMENT_CLOSED,
    NOT_OVER
  }

  public TrainingRefused(Reason reason, Object... arguments) {
    super(key("training", reason), arguments);
  }
}
