package org.aenglek.revisions;

import org.aenglek.base.Refusal;

/** "You may not, because …", in what is entered. */
public final class RevisionRefused extends Refusal {

  /** Why; the name of each is the last word of its sentence's key. */
  public enum Reason {
    NOTHING_CHANGED("nothingChanged"),
    NOT_COMPLETE("notComplete"),
    OWN_CHECK("ownCheck"),
    CHECKED_ALREADY("checkedAlready"),
    WRONG("wrong");

    private final String word;

    Reason(String word) {
      this.word = word;
    }
  }

  public RevisionRefused(Reason reason, Object... arguments) {
    super("revisions.refused." + reason.word, arguments);
  }
}
