package org.aenglek.meetings;

import org.aenglek.base.Refusal;

/** What cannot be done with a body, its meetings and its tasks, and why. */
public final class MeetingRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    NAME,
    TITLE,
    VENUE,
    QUORUM,
    WORDS_MISSING,
    WORDS_LONG,
    DATES,
    DAYS_MANY,
    TIME,
    SEAT_NOBODY,
    SEAT_PERSON,
    SEAT_SPEAKS,
    NO_ORDER,
    SUBSTITUTE,
    NOT_YET,
    NOT_OPEN,
    NOT_CLOSED,
    UNMARKED,
    APPROVED,
    CALLED_OFF,
    ASIDE_OPEN,
    OWNER,
    OWNER_LEFT,
    OWNER_UNTIED,
    OWNER_ELSEWHERE,
    DUE,
    VOTES,
    VOTES_UNCOUNTED,
    VOTES_MANY,
    EVIDENCE,
    LINK,
    LINK_CLOSED,
    SEEN_OWN,
    SEEN_WORDS,
    CLOSED_TASK,
    OPEN_TASK,
    HAS_FORCE,
    NO_QUORUM_YET,
    FILE,
    FILE_LARGE
  }

  public MeetingRefused(Reason reason, Object... arguments) {
    super(key("meetings", reason), arguments);
  }
}
