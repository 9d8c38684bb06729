package org.aenglek.site.sheets;

import org.aenglek.base.Refusal;

/** A file that cannot be read as sheets, or not all of it. */
public final class SheetRefused extends Refusal {

  /** Why; the name of each is the last word of its sentence's key. */
  public enum Reason {
    NO_FILE("noFile"),
    TOO_LARGE("tooLarge"),
    TOO_MANY_ROWS("tooManyRows"),
    TOO_MANY_CHANGES("tooManyChanges"),
    OLD_EXCEL("oldExcel"),
    UNREADABLE("unreadable"),
    ENCODING("encoding"),
    UNKNOWN("unknown"),
    CHANGED("changed");

    private final String word;

    Reason(String word) {
      this.word = word;
    }
  }

  private final Reason reason;

  public SheetRefused(Reason reason, Object... arguments) {
    super("site.sheets.refused." + reason.word, arguments);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  @Override
  public int status() {
    return reason == Reason.CHANGED ? 409 : 422;
  }
}
