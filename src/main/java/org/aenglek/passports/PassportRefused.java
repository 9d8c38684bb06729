package org.aenglek.passports;

import org.aenglek.base.Refusal;

/** What cannot be done with a passport, a reward, a review or a problem, and why. */
public final class PassportRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    NO_CODE,
    CARRIED_ELSEWHERE,
    NOT_EARNED,
    REWARD_OVER,
    REWARD_NAME,
    REWARD_GOAL,
    DATES,
    NOT_ATTENDED,
    RATING,
    WORDS_LONG,
    WORDS_MISSING,
    REVIEWED,
    ANSWERED,
    HIDDEN,
    KIND,
    PICTURE
  }

  public PassportRefused(Reason reason, Object... arguments) {
    super(key("passports", reason), arguments);
  }
}
