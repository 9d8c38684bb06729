package org.aenglek.programme;

import org.aenglek.base.Refusal;

/** What cannot be published or typed, and why. */
public final class ProgrammeRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    MONTH_RUNNING,
    NO_SUCH_KIND,
    YEAR,
    VALUE,
    EVIDENCE_MISSING,
    EVIDENCE_LONG,
    ANSWERS,
    SPAN,
    TEXT_LONG,
    QUOTE_UNREADABLE,
    QUOTE_UNKNOWN,
    QUOTE_NOT_PUBLIC
  }

  public ProgrammeRefused(Reason reason, Object... arguments) {
    super(key("programme", reason), arguments);
  }
}
