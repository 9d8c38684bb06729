package org.aenglek.training;

import org.aenglek.base.Refusal;

/** What cannot be done with a lesson, and why. */
public final class TrainingRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    /** Some questions are not answered rightly yet. */
    ANSWERS
  }

  public TrainingRefused(Reason reason) {
    super(key("training", reason));
  }
}
